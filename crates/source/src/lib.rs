//! The only crate that sees disk and git: file sets, blobs, roles.

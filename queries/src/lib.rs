//! The framework packs, compiled in.

//! Evaluates facts abstractly and yields operations.

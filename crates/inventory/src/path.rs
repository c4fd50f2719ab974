//! The algebra of canonical paths, and the notations of frameworks that are read into it.

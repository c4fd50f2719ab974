//! The model of a framework pack and its validation.

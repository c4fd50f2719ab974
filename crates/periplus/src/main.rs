//! Command line of periplus.
fn main() {}

//! What evaluation may cost. All bounds are counts, so that they strike at the same place on every machine.

/// Steps (expressions and statements) one root may cost.
pub(super) const ROOT_FUEL: u64 = 3_000_000;
/// Steps that a function which nobody was seen to call may cost without a router or route coming of it.
pub(super) const PATIENCE: u64 = 200_000;
/// Steps of a root in which no claim stands that was not evaluated already.
pub(super) const SMALL_FUEL: u64 = 60_000;
/// Steps of such a root when much of what was tried like that has said nothing new.
pub(super) const TINY_FUEL: u64 = 6_000;
/// Steps that functions which nobody was seen to call may cost without saying anything new; each further one of them is
/// run like a root in which no claim stands that was not evaluated already.
pub(super) const FRUITLESS_FUEL: u64 = 1_000_000;
/// Steps the whole program may cost.
pub(super) const TOTAL_FUEL: u64 = 15_000_000;
/// Steps that reading the classes of a program may cost, whatever the rest of it did.
pub(super) const CLASS_FUEL: u64 = 15_000_000;
/// Steps that the modules may cost which were not run at all before those were used up.
pub(super) const REMAINDER_FUEL: u64 = 5_000_000;
/// Elements of collections and alternatives of values that cost as much as a step to copy.
pub(super) const COPIES: u64 = 16;
/// Comparisons of alternatives that cost as much as a step.
pub(super) const COMPARISONS: u64 = 64;
/// Depth of inlined calls.
pub(super) const MAX_CALLS: usize = 60;
/// Depth of nested expressions, over all inlined calls: what the linking thread's stack holds.
pub(super) const MAX_NESTING: usize = 30_000;
/// Steps a call may cost of a function that, by its name and those it calls, reaches no registration.
pub(super) const CALL_FUEL: u64 = 20_000;
/// Steps all calls of such a function may cost together.
pub(super) const FUNCTION_FUEL: u64 = 100_000;
/// Rounds of one loop.
pub(super) const MAX_ROUNDS: usize = 100_000;
/// Times one function is inlined: calls of calls of calls may multiply.
pub(super) const MAX_INLINED: u32 = 20_000;
/// Elements of one list.
pub(super) const MAX_ITEMS: usize = 200_000;

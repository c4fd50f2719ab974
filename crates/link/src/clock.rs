//! When things came into being, and which of them were changed since. Lets evaluation tell what a call left as it was.
//!
//! Variables and objects are changed far from whatever remembers calls, so the clock is the thread's; only the order of
//! its readings matters, never their values.

use std::cell::Cell;

thread_local! {
    static NOW: Cell<u64> = const { Cell::new(0) };
    /// The birth of the oldest thing that was changed since [`take_changed`] was called last.
    static OLDEST: Cell<u64> = const { Cell::new(u64::MAX) };
}

/// The birth of something that everything may refer to.
pub(crate) const EVER: u64 = 0;

/// A new moment, later than all before it.
pub(crate) fn tick() -> u64 {
    let now = NOW.get() + 1;
    NOW.set(now);
    now
}

/// Notes that something which came into being at `birth` is not what it was.
pub(crate) fn changed(birth: u64) {
    OLDEST.set(OLDEST.get().min(birth));
}

/// The birth of the oldest thing changed since the last call; later than everything if nothing was.
pub(crate) fn take_changed() -> u64 {
    OLDEST.replace(u64::MAX)
}

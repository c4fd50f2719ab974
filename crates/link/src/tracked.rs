//! Collections that note their changes with the [`clock`](crate::clock).

use crate::clock;
use crate::eval::Object;
use std::ops::{Deref, DerefMut, Index, IndexMut};

/// A growing list that all code of the program may look at, so that each change of it matters to all.
#[derive(Debug)]
pub(crate) struct Shared<T>(Vec<T>);

impl<T> Default for Shared<T> {
    fn default() -> Self {
        Shared(Vec::new())
    }
}

impl<T> Shared<T> {
    pub(crate) fn push(&mut self, item: T) {
        clock::changed(clock::EVER);
        self.0.push(item);
    }
}

impl<'a, T> IntoIterator for &'a Shared<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<T> Deref for Shared<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T> DerefMut for Shared<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        clock::changed(clock::EVER);
        &mut self.0
    }
}

/// Lists, maps and instances by [`HeapId`](crate::value::HeapId). A change of one matters to what may refer to it: to
/// what is not older.
#[derive(Debug, Default)]
pub(crate) struct Heap {
    objects: Vec<Object>,
    births: Vec<u64>,
}

impl Heap {
    pub(crate) fn push(&mut self, object: Object) {
        self.objects.push(object);
        self.births.push(clock::tick());
    }

    pub(crate) fn len(&self) -> usize {
        self.objects.len()
    }

    pub(crate) fn iter(&self) -> std::slice::Iter<'_, Object> {
        self.objects.iter()
    }

    pub(crate) fn birth(&self, at: usize) -> u64 {
        self.births[at]
    }

    /// All objects as they are now, for [`restore`](Heap::restore).
    pub(crate) fn snapshot(&self) -> Vec<Object> {
        self.objects.clone()
    }

    /// Makes the objects that there were at the time of a snapshot what they were then; newer ones stay.
    pub(crate) fn restore(&mut self, snapshot: &[Object]) {
        clock::changed(clock::EVER);
        self.objects[..snapshot.len()].clone_from_slice(snapshot);
    }
}

impl Index<usize> for Heap {
    type Output = Object;

    fn index(&self, at: usize) -> &Object {
        &self.objects[at]
    }
}

impl IndexMut<usize> for Heap {
    fn index_mut(&mut self, at: usize) -> &mut Object {
        clock::changed(self.births[at]);
        &mut self.objects[at]
    }
}

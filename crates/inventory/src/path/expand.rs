//! From the items of a notation to templates: the longest form, and the forms with parts left out.

use super::{OptionalRule, PathTemplate, Piece, Segment};

/// The most shorter forms that one path may have. Notations that would give more keep those that
/// drop parts from the end.
const FORM_LIMIT: usize = 16;

/// Up to this many optional parts, each combination is listed.
const COMBINED_GROUPS: usize = 4;

/// The group of items that no request may leave out.
pub(super) const REQUIRED: usize = 0;

/// A slash or a piece, with the optional group it belongs to.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) kind: ItemKind,
    pub(super) group: usize,
}

#[derive(Clone, Debug)]
pub(super) enum ItemKind {
    Slash,
    Piece(Piece),
}

/// The items of a path and how their groups nest. Group 0 is the path itself.
#[derive(Clone, Debug)]
pub(super) struct Items {
    pub(super) items: Vec<Item>,
    /// The enclosing group of each group. Always smaller than the group's own number.
    pub(super) parents: Vec<usize>,
}

impl Items {
    pub(super) fn new() -> Self {
        Self { items: Vec::new(), parents: vec![REQUIRED] }
    }

    pub(super) fn open_group(&mut self, parent: usize) -> usize {
        self.parents.push(parent);
        self.parents.len() - 1
    }

    pub(super) fn push(&mut self, kind: ItemKind, group: usize) {
        self.items.push(Item { kind, group });
    }

    /// The longest form.
    pub(super) fn template(&self) -> PathTemplate {
        self.without(&vec![false; self.parents.len()])
    }

    /// The shorter forms, longest first, without repetition.
    pub(super) fn shorter(&self, rule: OptionalRule) -> Vec<PathTemplate> {
        let longest = self.template();
        let mut forms = Vec::new();
        for dropped in self.drops(rule) {
            let form = self.without(&dropped);
            if form != longest && !forms.contains(&form) && forms.len() < FORM_LIMIT {
                forms.push(form);
            }
        }
        forms
    }

    /// The sets of groups to drop, one bool for each group.
    fn drops(&self, rule: OptionalRule) -> Vec<Vec<bool>> {
        let groups = self.parents.len() - 1;
        if rule == OptionalRule::Independent && groups <= COMBINED_GROUPS {
            let mut masks: Vec<u32> = (1..(1u32 << groups)).collect();
            // Few dropped parts first, and of these the later ones first.
            masks.sort_by_key(|mask| (mask.count_ones(), u32::MAX - mask));
            return masks
                .into_iter()
                .map(|mask| std::iter::once(false).chain((0..groups).map(|group| mask >> group & 1 == 1)).collect())
                .collect();
        }
        let first_droppable = match rule {
            OptionalRule::Independent => 1,
            OptionalRule::Trailing => self.first_trailing_group(),
        };
        (first_droppable..=groups)
            .rev()
            .take(FORM_LIMIT)
            .map(|first| (0..=groups).map(|group| group >= first).collect())
            .collect()
    }

    /// The first group of the run of optional groups at the end; slashes between them don't count.
    fn first_trailing_group(&self) -> usize {
        self.items
            .iter()
            .rev()
            .filter(|item| matches!(item.kind, ItemKind::Piece(_)))
            .map(|item| item.group)
            .take_while(|group| *group != REQUIRED)
            .last()
            .unwrap_or(self.parents.len())
    }

    fn without(&self, dropped: &[bool]) -> PathTemplate {
        // Parents have smaller numbers than their children, so one pass hands drops down.
        let mut gone = dropped.to_vec();
        for group in 1..gone.len() {
            gone[group] |= gone[self.parents[group]];
        }
        let mut segments = Vec::new();
        let mut pieces = Vec::new();
        let mut emptied = false;
        let mut at_start = true;
        for item in &self.items {
            if gone[item.group] {
                emptied |= matches!(item.kind, ItemKind::Piece(_));
                continue;
            }
            match &item.kind {
                ItemKind::Piece(piece) => match (pieces.last_mut(), piece) {
                    (Some(Piece::Literal(before)), Piece::Literal(text)) => before.push_str(text),
                    _ => pieces.push(piece.clone()),
                },
                // The slash that every path starts with.
                ItemKind::Slash if at_start && !emptied => {}
                ItemKind::Slash => {
                    // A segment all of whose pieces were left out goes with its slash.
                    if !(pieces.is_empty() && emptied) {
                        segments.push(Segment::new(pieces.drain(..)));
                    }
                    emptied = false;
                }
            }
            at_start = false;
        }
        let absent = at_start || (pieces.is_empty() && emptied);
        if !absent {
            segments.push(Segment::new(pieces));
        }
        PathTemplate::new(segments)
    }
}

//! Which patterns match at a node.

use crate::Queries;
use std::cell::RefCell;
use tree_sitter::{Node, QueryCursor, StreamingIterator};

thread_local! {
    static CURSOR: RefCell<QueryCursor> = RefCell::new({
        let mut cursor = QueryCursor::new();
        // Only the node itself: deep trees can neither lose matches nor make the query quadratic.
        cursor.set_max_start_depth(Some(0));
        cursor
    });
}

/// Runs one language's patterns at candidate nodes.
#[derive(Clone, Copy, Debug)]
pub struct Marker<'a> {
    queries: &'a Queries,
    text: &'a str,
}

impl<'a> Marker<'a> {
    /// A marker for one file.
    pub fn new(queries: &'a Queries, text: &'a str) -> Marker<'a> {
        Marker { queries, text }
    }

    /// The ids of the rules whose patterns are rooted at `node` and match, in pattern order, each once.
    pub fn rules_at(&self, node: Node<'_>) -> Vec<&'a str> {
        let mut rules: Vec<&'a str> = Vec::new();
        if self.queries.rules.is_empty() {
            return rules;
        }
        CURSOR.with_borrow_mut(|cursor| {
            let mut matches = cursor.matches(&self.queries.query, node, self.text.as_bytes());
            while let Some(found) = matches.next() {
                let rule = self.queries.rules[found.pattern_index].as_ref();
                if !rules.contains(&rule) {
                    rules.push(rule);
                }
            }
        });
        rules
    }
}

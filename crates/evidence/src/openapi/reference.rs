//! `$ref`: within the document, and into files beside it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::document::{Node, read_documents};

/// Longer chains of references go in circles.
const MAX_CHAIN: usize = 16;

/// Gives the text of files that a definition refers to.
pub trait Neighbours {
    /// The text of the file at `path`, relative to the definition's folder.
    fn text(&self, path: &str) -> Option<String>;
}

/// For definitions that stand alone.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoNeighbours;

impl Neighbours for NoNeighbours {
    fn text(&self, _path: &str) -> Option<String> {
        None
    }
}

pub(super) struct References<'a> {
    file: &'a str,
    root: &'a Node,
    neighbours: &'a dyn Neighbours,
    read: RefCell<BTreeMap<String, Option<Rc<Node>>>>,
}

impl<'a> References<'a> {
    pub(super) fn new(file: &'a str, root: &'a Node, neighbours: &'a dyn Neighbours) -> Self {
        Self { file, root, neighbours, read: RefCell::default() }
    }

    /// What `node` stands for: itself, or what its `$ref` leads to, with the keys beside the `$ref` added.
    pub(super) fn follow(&self, node: &Node) -> Result<Node, String> {
        let mut node = node.clone();
        let mut folder = String::new();
        let mut document: Option<Rc<Node>> = None;
        for _ in 0..MAX_CHAIN {
            let Some(target) = node.text_of("$ref").map(str::to_owned) else { return Ok(node) };
            let (file, pointer) = target.split_once('#').unwrap_or((&target, ""));
            if !file.is_empty() {
                if file.contains("://") {
                    return Err(format!("`{target}` is elsewhere on the network and was not read"));
                }
                let path = joined(&folder, file);
                let other = self.neighbour(&path);
                document = Some(other.ok_or_else(|| format!("`{target}`: no such file beside {}", self.file))?);
                folder = path.rsplit_once('/').map(|(folder, _)| folder.to_owned()).unwrap_or_default();
            }
            let from = document.as_deref().unwrap_or(self.root);
            let found = at_pointer(from, pointer).ok_or_else(|| format!("`{target}` leads to nothing"))?;
            let mut next = found.clone();
            if let crate::document::Value::Map(entries) = &mut next.value {
                let beside = node.entries().iter().filter(|entry| entry.key != "$ref");
                for entry in beside {
                    if !entries.iter().any(|own| own.key == entry.key) {
                        entries.push(entry.clone());
                    }
                }
            }
            node = next;
        }
        Err("its references go in circles".to_owned())
    }

    /// The node that a reference within the document leads to, without copying it.
    pub(super) fn local(&self, target: &str) -> Option<&'a Node> {
        at_pointer(self.root, target.strip_prefix('#')?)
    }

    fn neighbour(&self, path: &str) -> Option<Rc<Node>> {
        if let Some(known) = self.read.borrow().get(path) {
            return known.clone();
        }
        let node = self.neighbours.text(path).and_then(|text| read_documents(path, &text).0.into_iter().next());
        let node = node.map(Rc::new);
        self.read.borrow_mut().insert(path.to_owned(), node.clone());
        node
    }
}

/// `file` as seen from `folder`, with `.` and `..` resolved.
fn joined(folder: &str, file: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in file.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn at_pointer<'n>(root: &'n Node, pointer: &str) -> Option<&'n Node> {
    let mut node = root;
    for part in pointer.split('/').skip(1) {
        let key = percent_decoded(part).replace("~1", "/").replace("~0", "~");
        node = match node.get(&key) {
            Some(node) => node,
            None => node.items().get(key.parse::<usize>().ok()?)?,
        };
    }
    Some(node)
}

fn percent_decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let hex = (byte == b'%').then(|| after.get(..2)).flatten();
        let decoded = hex.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        bytes.push(decoded.unwrap_or(byte));
        rest = if decoded.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

//! Placeholder.
use super::context::Lowering;
use periplus_syntax::Node;
pub(super) fn module(_lowering: &mut Lowering<'_>, _root: Node<'_>) {}

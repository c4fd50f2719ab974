//! Identities that survive edits which do not change what is served.

use crate::Method;

/// The id of an operation: 16 hexadecimal digits over what makes it that operation.
///
/// Line numbers and files stay out, so that an id survives code being moved around. `handler` is
/// the handler's name, empty when it has none.
pub fn operation_id(application: &str, method: Method, path: &str, handler: &str) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in [application, method.as_str(), path, handler] {
        // The length keeps ("ab", "c") and ("a", "bc") apart.
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.finalize().to_hex().as_str()[..16].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_stable_and_short() {
        let id = operation_id("shop/main.py:app", Method::Get, "/orders/{id}", "get_order");
        assert_eq!(id.len(), 16);
        assert_eq!(id, operation_id("shop/main.py:app", Method::Get, "/orders/{id}", "get_order"));
    }

    #[test]
    fn parts_cannot_flow_into_each_other() {
        assert_ne!(operation_id("a", Method::Get, "/b", "c"), operation_id("a", Method::Get, "/bc", ""));
    }
}

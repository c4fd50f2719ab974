//! When two paths are the same one, whatever their parameters are called.

/// What stands for a parameter, catch-all or hole.
pub(crate) const PARAMETER: &str = "{}";

/// The path with every parameter, whatever its name and type, as `{}`; without doubled and trailing slashes.
pub(crate) fn shape(path: &str) -> String {
    let mut shape = String::from("/");
    let mut depth = 0usize;
    for character in path.trim().chars() {
        match character {
            '{' => {
                // Two parameters side by side match the same texts as one.
                if depth == 0 && !shape.ends_with(PARAMETER) {
                    shape.push_str(PARAMETER);
                }
                depth += 1;
            }
            '}' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            '/' if shape.ends_with('/') => {}
            _ => shape.push(character),
        }
    }
    if shape.len() > 1 && shape.ends_with('/') {
        shape.pop();
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::shape;

    #[test]
    fn names_and_types_of_parameters_do_not_count() {
        assert_eq!(shape("/users/{id}"), "/users/{}");
        assert_eq!(shape("/users/{id:int}/files/{*rest}"), "/users/{}/files/{}");
        assert_eq!(shape("/{?prefix}/x"), "/{}/x");
        assert_eq!(shape("/{a}-{b}.json"), "/{}-{}.json");
        assert_eq!(shape("/{a}{b}"), "/{}");
        assert_eq!(shape("/{code:[0-9]{2}}"), "/{}");
    }

    #[test]
    fn doubled_and_trailing_slashes_do_not_count() {
        assert_eq!(shape(""), "/");
        assert_eq!(shape("/"), "/");
        assert_eq!(shape("users//all/"), "/users/all");
        assert_eq!(shape("/{prefix}/users"), "/{}/users");
    }
}

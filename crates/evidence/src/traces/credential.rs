//! How a request proved who it comes from. Only the kind is kept, never the value.

use super::attributes::{Attributes, USER};

/// Kinds of credentials of a request; none if it carried none.
pub(super) fn of_request(attributes: &Attributes<'_>) -> Option<&'static str> {
    if let Some(value) = attributes.header("authorization") {
        return Some(of_authorization(value));
    }
    if attributes.header("x-api-key").is_some() {
        return Some("api_key");
    }
    if attributes.header("token").is_some() {
        return Some("token_header");
    }
    attributes.scalar(USER).map(|_| "user_in_trace")
}

fn of_authorization(value: &str) -> &'static str {
    let (scheme, rest) = value.trim().split_once(' ').unwrap_or((value.trim(), ""));
    match scheme.to_ascii_lowercase().as_str() {
        "basic" => "basic_auth",
        "digest" => "digest_auth",
        "bearer" if rest.trim().split('.').count() == 3 && rest.trim().starts_with("eyJ") => "json_web_token",
        "bearer" => "bearer_token",
        "aws4-hmac-sha256" => "aws_iam",
        _ => "authorization_header",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_shows_from_the_scheme() {
        for (value, kind) in [
            ("Basic dTpw", "basic_auth"),
            ("bearer eyJhbGciOiJub25lIn0.e30.x", "json_web_token"),
            ("Bearer opaque", "bearer_token"),
            ("Digest username=x", "digest_auth"),
            ("*****", "authorization_header"),
        ] {
            assert_eq!(of_authorization(value), kind);
        }
    }
}

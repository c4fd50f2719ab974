//! Values that are never stored.

use super::super::secret::{is_secret_key, is_secret_value};
use super::entries;
use periplus_facts::ConfigKind;

#[test]
fn secret_keys() {
    for key in [
        "spring.datasource.password",
        "app.jwtSecret",
        "JWT_SECRET",
        "API_KEY",
        "apiKey",
        "x.access-token",
        "tokens.0",
        "Authentication.Google.ClientSecret",
        "db.PASSWORD",
        "aws.credentials.id",
        "signing.keys.0",
        "app.secrets.a.b",
    ] {
        assert!(is_secret_key(key), "{key}");
    }
}

#[test]
fn harmless_keys() {
    for key in [
        "server.servlet.context-path",
        "security.oauth2.accessTokenUri",
        "token.path",
        "PASSWORD_RESET_URL",
        "keyboard",
        "app.monkey.name",
        "JWT_ACCESS_EXPIRATION_MINUTES",
        "tokenizer.x",
        "spring.mvc.servlet.path",
        "secret.paths.0",
    ] {
        assert!(!is_secret_key(key), "{key}");
    }
}

#[test]
fn secret_values() {
    for value in [
        "Server=x;Password=y",
        "Data Source=x;Pwd=y",
        "postgres://user:pass@host/db",
        "-----BEGIN RSA PRIVATE KEY-----",
        "DefaultEndpointsProtocol=https;AccountKey=x",
    ] {
        assert!(is_secret_value(value), "{value}");
    }
    for value in ["http://host:80/a@b", "mailto:a@b", "/api/{user}@{host}", "https://host/x:y@z"] {
        assert!(!is_secret_value(value), "{value}");
    }
}

#[test]
fn secrets_are_dropped_from_configuration_but_not_from_manifests() {
    assert_eq!(entries(ConfigKind::DotEnv, "A_TOKEN=x\nPORT=1\n"), ["A_TOKEN = ", "PORT = 1"]);
    assert_eq!(entries(ConfigKind::Spring, "a:\n  password: &p x\nb: *p\n")[0], "a.password = ");
    assert_eq!(entries(ConfigKind::TsConfig, "{\"paths\": {\"@app/token\": [\"x\"]}}"), ["paths.@app/token.0 = x"]);
}

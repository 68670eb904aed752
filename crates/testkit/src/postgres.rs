//! The PostgreSQL server that tests use.
//!
//! One cluster serves a whole run: a cluster for each test process would cost seconds a test under
//! nextest. The test command starts it; without it a test fails with the command to use, it never skips.

/// Names the superuser's URL, `postgres://ROLE:PASSWORD@HOST:PORT/DATABASE`, of a server on which tests
/// make and drop databases named `waardering_test_...` and `waardering_template_...`.
pub const URL_VARIABLE: &str = "TESTS_POSTGRES_URL";

/// The superuser's URL of the tests' PostgreSQL server.
///
/// # Panics
///
/// When there is none: a test on PostgreSQL that cannot run has failed.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "where the tests' server is, is no setting of the platform")]
#[expect(clippy::panic, reason = "the only way a test can fail for want of a server")]
pub fn server_url() -> String {
    match std::env::var(URL_VARIABLE) {
        Ok(url) if !url.is_empty() => url,
        _ => panic!(
            "{URL_VARIABLE} is not set. Run all tests with `tests/run`, or some of them with a private \
             cluster: `tests/with-postgres cargo nextest run -p storage`"
        ),
    }
}

/// The URL of another database on the same server.
#[must_use]
pub fn url_of(server: &str, database: &str) -> String {
    let (address, parameters) = server.split_once('?').unwrap_or((server, ""));
    let authority = address.find("://").map_or(0, |at| at + "://".len());
    let end = address[authority..].find('/').map_or(address.len(), |at| authority + at);
    let mut url = format!("{}/{database}", &address[..end]);
    if !parameters.is_empty() {
        url.push('?');
        url.push_str(parameters);
    }
    url
}

#[cfg(test)]
mod tests {
    use super::url_of;

    #[test]
    fn the_database_is_replaced_and_parameters_are_kept() {
        assert_eq!(url_of("postgres://a:b@h:5/postgres", "x"), "postgres://a:b@h:5/x");
        assert_eq!(url_of("postgres://a:b@h:5", "x"), "postgres://a:b@h:5/x");
        assert_eq!(url_of("postgres://a@h/y?sslmode=disable", "x"), "postgres://a@h/x?sslmode=disable");
    }
}

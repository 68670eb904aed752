//! Every kind of mistake with the message it gets, and which source wins.

use super::*;
use std::path::PathBuf;

const PEPPER: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
const KEY: &str = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

/// What every good set of settings has: a data folder and keys.
fn good_env() -> Vec<(String, String)> {
    env(&[
        ("WAARDERING_DATA__DIR", "/data"),
        ("WAARDERING_KEYS__PEPPER", PEPPER),
        ("WAARDERING_KEYS__ENCRYPTION", &format!("[{{ id = \"k1\", key = \"{KEY}\" }}]")),
        ("PATH", "/bin"),
    ])
}

fn env(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn load(
    file: Option<&str>,
    extra: &[(&str, &str)],
    overrides: Vec<Override>,
) -> (Result<Settings, SettingsError>, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.toml");
    if let Some(text) = file {
        std::fs::write(&path, text).expect("a file");
    }
    let mut all = good_env();
    all.retain(|(name, _)| !extra.iter().any(|(other, _)| other == name));
    all.extend(env(extra));
    all.retain(|(_, value)| value != "(unset)");
    let options = LoadOptions { config_file: file.map(|_| path), env: all.into_iter(), overrides };
    (Settings::load(options), folder)
}

/// The problems, with the temporary folder cut out.
fn problems(file: Option<&str>, extra: &[(&str, &str)]) -> Vec<String> {
    let (result, folder) = load(file, extra, vec![]);
    let error = result.expect_err("these settings are wrong");
    let prefix = format!("{}/", folder.path().display());
    error.problems.iter().map(|problem| problem.to_string().replace(&prefix, "")).collect()
}

#[test]
fn the_defaults_name_and_explain_every_key() {
    let mut explained = false;
    for (i, line) in DEFAULT_TOML.lines().enumerate() {
        let is_key = line.split_once(" = ").is_some_and(|(name, _)| !name.starts_with('#'));
        assert!(!is_key || explained, "line {} of default.toml has no comment above it: {line}", i + 1);
        explained = line.starts_with('#');
        assert!(line.len() <= 118, "line {} of default.toml is too long", i + 1);
    }
    let (settings, _) = load(None, &[], vec![]);
    let settings = settings.expect("the defaults, a data folder and keys are enough");
    assert_eq!(settings.server.base_url, "http://127.0.0.1:8080");
    assert_eq!(settings.database.url.expose(), "sqlite:///data/waardering.db?mode=rwc");
    assert_eq!(settings.database.kind(), Some(DatabaseKind::Sqlite));
    assert_eq!(settings.search.dir, PathBuf::from("/data/search"));
    assert_eq!(settings.mail.dir, PathBuf::from("/data/mail"));
    assert!(domain::Sector::ALL.iter().all(|sector| settings.review.interval_days.of(*sector) == 180));
}

#[test]
fn the_defaults_alone_need_a_folder_and_keys_and_say_so() {
    let options = LoadOptions { config_file: None, env: std::iter::empty(), overrides: vec![] };
    let error = Settings::load(options).expect_err("no keys, no folder").to_string();
    for part in ["data.dir", "--data DIR", "keys.encryption = []", "keys.pepper", "waardering keys generate"]
    {
        assert!(error.contains(part), "{part} is missing in: {error}");
    }
}

#[test]
fn a_file_beats_the_defaults_the_environment_the_file_and_an_option_the_environment() {
    let file = "[server]\naddr = \"127.0.0.2:1\"\nbody_limit_bytes = 2000\nrequest_timeout_s = 20\n";
    let variables = [
        ("WAARDERING_SERVER__ADDR", "127.0.0.3:1"),
        ("WAARDERING_SERVER__REQUEST_TIMEOUT_S", "30"),
        ("WAARDERING_TEST_MEILI_URL", "what tests are told is no setting"),
    ];
    let overrides = vec![Override { key: "server.addr", value: "127.0.0.4:1".to_owned(), option: "--addr" }];
    let (settings, folder) = load(Some(file), &variables, overrides);
    let settings = settings.expect("good settings");
    assert_eq!(settings.server.addr.to_string(), "127.0.0.4:1");
    assert_eq!(settings.server.request_timeout_s, 30);
    assert_eq!(settings.server.body_limit_bytes, 2000);
    assert_eq!(settings.worker.batch, 50);
    let shown = settings.masked_toml().replace(&format!("{}/", folder.path().display()), "");
    assert!(shown.contains("addr = \"127.0.0.4:1\" # option --addr\n"), "{shown}");
    assert!(shown.contains("body_limit_bytes = 2000 # w.toml:3\n"), "{shown}");
    assert!(
        shown
            .contains("request_timeout_s = 30 # environment variable WAARDERING_SERVER__REQUEST_TIMEOUT_S\n")
    );
    assert!(shown.contains("batch = 50 # default\n"), "{shown}");
}

#[test]
fn paths_are_relative_to_the_file_or_the_data_folder() {
    let file =
        "[data]\ndir = \"state\"\n[database]\nurl = \"sqlite://a b.db?mode=ro\"\n[mail]\ndir = \"/mails\"\n";
    let (settings, folder) = load(Some(file), &[("WAARDERING_DATA__DIR", "(unset)")], vec![]);
    let settings = settings.expect("good settings");
    let state = folder.path().join("state");
    assert_eq!(settings.data.dir, state);
    assert_eq!(settings.database.url.expose(), &format!("sqlite://{}/a%20b.db?mode=ro", state.display()));
    assert_eq!(settings.database.sqlite_file(), Some(state.join("a b.db")));
    assert_eq!(settings.mail.dir, PathBuf::from("/mails"));
    let (settings, folder) = load(Some(""), &[("WAARDERING_DATA__DIR", "(unset)")], vec![]);
    assert_eq!(settings.expect("good settings").data.dir, folder.path().join("data"));
}

#[test]
fn the_variable_names_the_file_and_the_option_beats_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("other.toml");
    std::fs::write(&path, "[worker]\nbatch = 7\n").expect("a file");
    let (settings, _keep) = load(None, &[(CONFIG_VARIABLE, &path.display().to_string())], vec![]);
    assert_eq!(settings.expect("good settings").worker.batch, 7);
    let (settings, _keep) = load(Some(""), &[(CONFIG_VARIABLE, "/does/not/exist.toml")], vec![]);
    assert_eq!(settings.expect("the option's file is read").worker.batch, 50);
}

#[test]
fn a_text_from_the_environment_stays_a_text() {
    let smtp = [
        ("WAARDERING_MAIL__TRANSPORT", "smtp"),
        ("WAARDERING_MAIL__SMTP__HOST", "mail.example.org"),
        ("WAARDERING_MAIL__SMTP__USER", "true"),
        ("WAARDERING_MAIL__SMTP__PASSWORD", "01234"),
    ];
    let (settings, _keep) = load(None, &smtp, vec![]);
    let settings = settings.expect("good settings");
    assert_eq!(settings.mail.smtp.password.expose(), "01234");
    assert_eq!(settings.mail.smtp.user, "true");
}

#[test]
fn bad_files_are_named_with_key_value_and_line() {
    let cases = [
        ("[server]\nadr = \"x\"", "server.adr = \"x\" (w.toml:2): unknown key; did you mean server.addr?"),
        ("\n[sever]\naddr = \"x\"", "sever (w.toml:2): unknown key"),
        (
            "[mail.smtp]\npasword = \"hunter2\"",
            "mail.smtp.pasword = \"***\" (w.toml:2): unknown key; did you mean mail.smtp.password?",
        ),
        (
            "[mail.smtp]\npassword = 12345",
            "mail.smtp.password = \"***\" (w.toml:2): expected a string, found a whole number",
        ),
        (
            "[server]\n\n# text\ndemo = \"yes\"",
            "server.demo = \"yes\" (w.toml:4): expected true or false, found a string",
        ),
        ("server = 1", "server = 1 (w.toml:1): expected a section, found a whole number"),
        (
            "[server]\naddr = \"127.0.0.1\"",
            "server.addr = \"127.0.0.1\" (w.toml:2): invalid socket address syntax",
        ),
        ("[server\naddr = 1", "(w.toml:1): is not TOML: unclosed table, expected `]`"),
        ("[worker]\nbatch = 0", "worker.batch = 0 (w.toml:2): must lie between 1 and 1000"),
        ("[worker]\nbatch = -1", "worker.batch = -1 (w.toml:2): invalid value: integer `-1`, expected u32"),
        (
            "[mail.smtp]\ntimeout_s = 151",
            "worker.hold_s = 300 (default): is less than twice mail.smtp.timeout_s = 151",
        ),
        (
            "[worker]\nbackoff_base_s = 600\nbackoff_max_s = 60",
            "worker.backoff_max_s = 60 (w.toml:3): is less than worker.backoff_base_s = 600",
        ),
        (
            "[mail]\ntransport = \"smtp\"",
            "mail.smtp.host = \"\" (default): is required by mail.transport = \"smtp\"",
        ),
        (
            "[mail]\ntransport = \"pigeon\"",
            "mail.transport = \"pigeon\" (w.toml:2): unknown variant `pigeon`, expected `file` or `smtp`",
        ),
        (
            "[mail]\nfrom = \"noreply\"",
            "mail.from = \"noreply\" (w.toml:2): expected an address, or Name <address>",
        ),
        (
            "[mail]\ntransport = \"smtp\"\nsmtp = { host = \"m.example.org\", user = \"u\", password = \"hunter2\", tls = \"none\" }",
            "mail.smtp.tls = \"none\" (w.toml:3): would send mail.smtp.password unprotected; use \"starttls\" or \"tls\"",
        ),
        (
            "[search]\nengine = \"meilisearch\"",
            "search.meilisearch.url = \"\" (default): is required by search.engine = \"meilisearch\"",
        ),
        (
            "[search]\nengine = \"elastic\"",
            "search.engine = \"elastic\" (w.toml:2): unknown variant `elastic`, expected `embedded` or `meilisearch`",
        ),
        (
            "[search]\nengine = \"meilisearch\"\nmeilisearch = { url = \"http://zoek.example.org\", key = \"hunter2\" }",
            "search.meilisearch.url = \"http://zoek.example.org\" (w.toml:3): would send search.meilisearch.key unprotected; use https, or a name of the local network",
        ),
        (
            "[search.meilisearch]\nprefix = \"a b\"",
            "search.meilisearch.prefix = \"a b\" (w.toml:2): expected 1 to 64 letters, digits, \"-\" or \"_\"",
        ),
        (
            "[database]\nurl = \"mysql://u:hunter2@h/d\"",
            "database.url = \"mysql://u:***@h/d\" (w.toml:2): expected sqlite://FILE or postgres://USER:PASSWORD@HOST/DATABASE",
        ),
        (
            "[database]\nurl = \"sqlite://:memory:\"",
            "database.url = \"sqlite://:memory:\" (w.toml:2): a database in memory loses every review; name a file",
        ),
        (
            "[review]\ntext_min_graphemes = 500\ntext_max_graphemes = 400",
            "review.text_min_graphemes = 500 (w.toml:2): is more than review.text_max_graphemes = 400",
        ),
        (
            "[review.interval_days]\nelderly = 4000",
            "review.interval_days.elderly = 4000 (w.toml:2): must lie between 0 and 3650",
        ),
        ("[review.interval_days]\nanimals = 1", "review.interval_days.animals = 1 (w.toml:2): unknown key"),
        (
            "[moderation]\nsession_hours = 1\nsession_idle_minutes = 61",
            "moderation.session_idle_minutes = 61 (w.toml:3): is longer than moderation.session_hours = 1",
        ),
        ("[limits.reads]\nburst = 0", "limits.reads.burst = 0 (w.toml:2): must lie between 1 and 100000"),
        (
            "[server]\nbase_url = \"https://example.org/reviews\"",
            "server.base_url = \"https://example.org/reviews\" (w.toml:2): expected http(s)://host[:port] without a path",
        ),
        (
            "[server]\ntrusted_proxies = [\"10.0.0.0/8\", \"10.0.0.0/33\"]",
            "server.trusted_proxies[1] (w.toml:2): \"10.0.0.0/33\" is not a network such as 10.0.0.0/8 or fd00::/8",
        ),
        (
            "[log]\nformat = \"xml\"",
            "log.format = \"xml\" (w.toml:2): unknown variant `xml`, expected `text` or `json`",
        ),
    ];
    for (file, expected) in cases {
        assert_eq!(problems(Some(file), &[]), [expected], "for the file {file:?}");
    }
}

#[test]
fn bad_variables_are_named() {
    let twice = format!("[{{id=\"a\",key=\"{KEY}\"}},{{id=\"a\",key=\"{KEY}\"}}]");
    let same = format!("[{{id=\"a\",key=\"{PEPPER}\"}}]");
    let cases = [
        (
            "WAARDERING_SERVER__ADRR",
            "x",
            "server.adrr = \"x\" (environment variable WAARDERING_SERVER__ADRR): unknown key; did you mean server.addr?",
        ),
        ("WAARDERING_ADDR", "x", "addr = \"x\" (environment variable WAARDERING_ADDR): unknown key"),
        (
            "WAARDERING_SERVER",
            "x",
            "server (environment variable WAARDERING_SERVER): is a section, not a setting; name one key of it",
        ),
        (
            "WAARDERING_SERVER__DEMO",
            "1",
            "server.demo = \"1\" (environment variable WAARDERING_SERVER__DEMO): expected true or false",
        ),
        (
            "WAARDERING_WORKER__BATCH",
            "many",
            "worker.batch = \"many\" (environment variable WAARDERING_WORKER__BATCH): expected a whole number",
        ),
        (
            "WAARDERING_SERVER__TRUSTED_PROXIES",
            "10.0.0.0/8",
            "server.trusted_proxies = \"10.0.0.0/8\" (environment variable WAARDERING_SERVER__TRUSTED_PROXIES): expected a list in TOML notation",
        ),
        (
            "WAARDERING_DATA__DIR",
            "relative",
            "data.dir = \"relative\" (environment variable WAARDERING_DATA__DIR): must be an absolute path here",
        ),
        (
            "WAARDERING_KEYS__PEPPER",
            "hunter2",
            "keys.pepper = \"***\" (environment variable WAARDERING_KEYS__PEPPER): expected 32 bytes in base64; make one with `waardering keys generate`",
        ),
        (
            "WAARDERING_KEYS__PEPPER",
            "c2hvcnQ=",
            "keys.pepper = \"***\" (environment variable WAARDERING_KEYS__PEPPER): expected 32 bytes in base64, found 5 bytes; make one with `waardering keys generate`",
        ),
        (
            "WAARDERING_KEYS__PEPPER",
            "",
            "keys.pepper = \"\" (environment variable WAARDERING_KEYS__PEPPER): is required; make one with `waardering keys generate`",
        ),
        (
            "WAARDERING_KEYS__ENCRYPTION",
            "[\"hunter2\"]",
            "keys.encryption[0] (environment variable WAARDERING_KEYS__ENCRYPTION): is not of the form that config/default.toml describes",
        ),
        (
            "WAARDERING_KEYS__ENCRYPTION",
            &twice,
            "keys.encryption = [{ id = \"a\", key = \"***\" }, { id = \"a\", key = \"***\" }] (environment variable WAARDERING_KEYS__ENCRYPTION): the id \"a\" is there twice",
        ),
        (
            "WAARDERING_KEYS__ENCRYPTION",
            &same,
            "keys.pepper = \"***\" (environment variable WAARDERING_KEYS__PEPPER): is also an encryption key; each needs a key of its own; make one with `waardering keys generate`",
        ),
        (
            "WAARDERING_LOG__FILTER",
            "info,=",
            "log.filter = \"info,=\" (environment variable WAARDERING_LOG__FILTER): is not a filter such as \"info,storage=debug\": invalid filter directive",
        ),
        (
            "WAARDERING_CONFIG",
            "/does/not/exist.toml",
            "(/does/not/exist.toml): cannot be read: No such file or directory (os error 2)",
        ),
    ];
    for (name, value, expected) in cases {
        assert_eq!(problems(None, &[(name, value)]), [expected], "for {name}={value}");
    }
}

#[test]
fn every_problem_is_reported_at_once() {
    let found = problems(
        Some("[server]\nadr = 1\n[worker]\nbatch = 0\n[log]\nformat = \"xml\""),
        &[("WAARDERING_MAIL__FROM", "nobody"), ("WAARDERING_NONSENSE__KEY", "1")],
    );
    let starts = ["server.adr", "nonsense.key", "log.format"];
    assert!(starts.iter().all(|start| found.iter().any(|problem| problem.starts_with(start))), "{found:?}");
}

#[test]
fn a_demo_needs_no_keys_but_not_half_of_them() {
    let demo = ("WAARDERING_SERVER__DEMO", "true");
    let no_keys = ("WAARDERING_KEYS__ENCRYPTION", "(unset)");
    let no_pepper = ("WAARDERING_KEYS__PEPPER", "(unset)");
    let (settings, _keep) = load(None, &[demo, no_keys, no_pepper], vec![]);
    assert!(settings.expect("a demo without keys").keys.encryption.is_empty());
    assert_eq!(problems(None, &[demo, no_keys]).len(), 1);
}

#[test]
fn nothing_that_is_printed_holds_a_secret() {
    let variables = [
        ("WAARDERING_DATABASE__URL", "postgres://me:hunter2@db.example.org/w?sslpassword=hunter2"),
        ("WAARDERING_MAIL__SMTP__HOST", "mail.example.org"),
        ("WAARDERING_MAIL__SMTP__USER", "me"),
        ("WAARDERING_MAIL__SMTP__PASSWORD", "hunter2"),
    ];
    let (settings, _keep) = load(None, &variables, vec![]);
    let settings = settings.expect("good settings");
    for text in [settings.masked_toml().to_owned(), format!("{settings:?}")] {
        assert!(!["hunter2", KEY, PEPPER, "[1, 1, 1"].iter().any(|secret| text.contains(secret)), "{text}");
    }
    assert!(settings.masked_toml().contains("url = \"postgres://me:***@db.example.org/w?***\""));
    assert!(settings.masked_toml().contains("encryption = [{ id = \"k1\", key = \"***\" }]"));
    settings.masked_toml().parse::<toml::Table>().expect("what is printed is TOML");
}

#[test]
fn a_network_holds_its_addresses() {
    let network = |text: &str| Cidr::try_from(text.to_owned()).expect("a network");
    let address = |text: &str| text.parse().expect("an address");
    assert!(network("10.0.0.0/8").contains(address("10.200.3.4")));
    assert!(network("10.0.0.0/8").contains(address("::ffff:10.1.1.1")));
    assert!(!network("10.0.0.0/8").contains(address("11.0.0.0")));
    assert!(network("0.0.0.0/0").contains(address("1.2.3.4")));
    assert!(!network("0.0.0.0/0").contains(address("fd00::1")));
    assert!(network("::/0").contains(address("fd00::1")));
    assert!(network("fd00::/8").contains(address("fdff::1")));
    assert!(!network("127.0.0.1").contains(address("127.0.0.2")));
}

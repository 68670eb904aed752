//! Laying the sources over each other, and remembering where each value came from.

use super::mask;
use super::problem::{Origin, Problem, SettingsError};
use super::shape;
use super::{CONFIG_VARIABLE, DEFAULT_TOML, Override};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use toml::de::{DeTable, DeValue};
use toml::{Table, Value};

/// Variables that tell tests something: no settings, and no mistakes in settings.
const OF_TESTS: &str = "WAARDERING_TEST_";

/// The merged values, their places and the problems so far.
pub(super) struct Layers {
    values: Value,
    /// Dotted key of every setting that was set anywhere but in the defaults.
    origins: BTreeMap<String, Origin>,
    /// Folder of the configuration file, if there is one.
    folder: Option<PathBuf>,
    pub(super) problems: Vec<Problem>,
}

impl Layers {
    pub(super) fn defaults() -> Result<Self, SettingsError> {
        let table = DEFAULT_TOML.parse::<Table>().map_err(|error| SettingsError {
            problems: vec![Problem {
                key: None,
                value: None,
                origin: Origin::Default,
                message: error.message().to_owned(),
            }],
        })?;
        Ok(Self { values: Value::Table(table), origins: BTreeMap::new(), folder: None, problems: Vec::new() })
    }

    /// The merged value of a dotted key.
    pub(super) fn get(&self, key: &str) -> Option<&Value> {
        key.split('.').try_fold(&self.values, |value, segment| value.get(segment))
    }

    /// Where the value of a key came from.
    pub(super) fn origin(&self, key: &str) -> Origin {
        let plain = key.split('[').next().unwrap_or(key);
        self.origins.get(plain).cloned().unwrap_or(Origin::Default)
    }

    /// The folder of the configuration file, if there is one.
    pub(super) fn file_folder(&self) -> Option<PathBuf> {
        self.folder.clone()
    }

    pub(super) fn add_file(&mut self, path: &Path) {
        // The place in messages and the base of relative paths is the whole path, not the one typed.
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.folder = path.parent().map(Path::to_owned);
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => return self.whole_file(path, None, format!("cannot be read: {error}")),
        };
        match text.parse::<Table>() {
            Ok(table) => {
                let lines = lines_of(&text);
                self.add_table("", &table, &|key| Origin::File(path.clone(), lines.get(key).copied()));
            }
            Err(error) => {
                let line = error.span().map(|span| line_at(&text, span.start));
                self.whole_file(path, line, format!("is not TOML: {}", error.message()));
            }
        }
    }

    fn whole_file(&mut self, path: PathBuf, line: Option<usize>, message: String) {
        self.problems.push(Problem { key: None, value: None, origin: Origin::File(path, line), message });
    }

    fn add_table(&mut self, prefix: &str, table: &Table, origin: &dyn Fn(&str) -> Origin) {
        for (name, value) in table {
            let key = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
            match (self.get(&key), value) {
                (Some(Value::Table(_)), Value::Table(inner)) => self.add_table(&key, inner, origin),
                (Some(default), _) if shape::same(default, value) => {
                    self.set(&key, value.clone(), origin(&key));
                }
                (Some(default), _) => {
                    let message = format!("expected {}, found {}", shape::kind(default), shape::kind(value));
                    self.problem(&key, Some(value), origin(&key), message);
                }
                (None, _) => self.unknown(&key, value, origin(&key)),
            }
        }
    }

    pub(super) fn add_environment(&mut self, env: &[(String, String)]) {
        let mut env: Vec<&(String, String)> =
            env.iter().filter(|(name, _)| name != CONFIG_VARIABLE && !name.starts_with(OF_TESTS)).collect();
        env.sort();
        for (name, text) in env {
            let key = name.trim_start_matches("WAARDERING_").to_lowercase().replace("__", ".");
            self.add_text(&key, text, Origin::Environment(name.clone()));
        }
    }

    pub(super) fn add_overrides(&mut self, overrides: &[Override]) {
        for set in overrides {
            self.add_text(set.key, &set.value, Origin::Option(set.option));
        }
    }

    fn add_text(&mut self, key: &str, text: &str, origin: Origin) {
        let given = Value::String(text.to_owned());
        match self.get(key) {
            None => self.unknown(key, &given, origin),
            Some(Value::Table(_)) => {
                self.problem(key, None, origin, "is a section, not a setting; name one key of it".to_owned());
            }
            Some(default) => match shape::parse_as(default, text) {
                Ok(value) => self.set(key, value, origin),
                Err(message) => self.problem(key, Some(&given), origin, message),
            },
        }
    }

    fn set(&mut self, key: &str, value: Value, origin: Origin) {
        let place = key.split('.').try_fold(&mut self.values, |at, segment| at.get_mut(segment));
        if let Some(place) = place {
            *place = value;
            self.origins.insert(key.to_owned(), origin);
        }
    }

    /// A misspelt secret is still a secret: the value shows only when neither the key, nor what it was
    /// probably meant to be, nor its section holds one.
    fn unknown(&mut self, key: &str, value: &Value, origin: Origin) {
        let known: Vec<String> = self.leaves().into_iter().map(|(key, _)| key).collect();
        let close = shape::closest(key, known.iter().map(String::as_str));
        let hint = close.map(|key| format!("; did you mean {key}?")).unwrap_or_default();
        let section = key.rsplit_once('.').map_or("", |(section, _)| section);
        let secretive = |other: &&String| {
            mask::is_secret(other) && other.rsplit_once('.').is_some_and(|(table, _)| table == section)
        };
        let secret = close.is_some_and(mask::is_secret) || known.iter().any(|other| secretive(&other));
        let shown = match value {
            Value::Table(_) | Value::Array(_) => None,
            _ if secret => Some(mask::MASK.to_owned()),
            _ => Some(mask::shown(key, value)),
        };
        let message = format!("unknown key{hint}");
        self.problems.push(Problem { key: Some(key.to_owned()), value: shown, origin, message });
    }

    fn problem(&mut self, key: &str, value: Option<&Value>, origin: Origin, message: String) {
        let value = value.map(|value| mask::shown(key, value));
        self.problems.push(Problem { key: Some(key.to_owned()), value, origin, message });
    }

    /// Reports that the merged value of `key` will not do. A key that is already reported stays so once.
    pub(super) fn bad(&mut self, key: &str, message: impl Into<String>) {
        if self.problems.iter().any(|problem| problem.key.as_deref() == Some(key)) {
            return;
        }
        let value = self.get(key).filter(|value| !value.is_table()).map(|value| mask::shown(key, value));
        let origin = self.origin(key);
        self.problems.push(Problem { key: Some(key.to_owned()), value, origin, message: message.into() });
    }

    /// The same with a message from serde, which quotes values: not passed on for a secret.
    pub(super) fn bad_message(&mut self, key: &str, message: &str) {
        match mask::is_secret(key) && !message.starts_with(super::keys::SAFE_MESSAGE) {
            true => self.bad(key, "is not of the form that config/default.toml describes"),
            false => self.bad(key, message),
        }
    }

    /// Reports a whole number outside `range`.
    pub(super) fn in_range(&mut self, key: &str, range: std::ops::RangeInclusive<u64>) {
        let value = self.get(key).and_then(Value::as_integer).and_then(|value| u64::try_from(value).ok());
        if !value.is_some_and(|value| range.contains(&value)) {
            self.bad(key, format!("must lie between {} and {}", range.start(), range.end()));
        }
    }

    /// Every setting with its dotted key, sorted; tables are walked into.
    fn leaves(&self) -> Vec<(String, &Value)> {
        let mut found = Vec::new();
        walk(String::new(), &self.values, &mut found);
        found
    }

    pub(super) fn masked_toml(&self) -> String {
        let mut text = String::new();
        let mut section = "";
        let leaves = self.leaves();
        for (key, value) in &leaves {
            let (table, name) = key.rsplit_once('.').unwrap_or(("", key));
            if table != section {
                let gap = if section.is_empty() { "" } else { "\n" };
                text += &format!("{gap}[{table}]\n");
                section = table;
            }
            text += &format!("{name} = {} # {}\n", mask::shown(key, value), self.origin(key));
        }
        text
    }

    pub(super) fn into_error(self) -> SettingsError {
        SettingsError { problems: self.problems }
    }
}

/// Plain keys of a section come before its sub-sections, as TOML needs it.
fn walk<'a>(prefix: String, value: &'a Value, found: &mut Vec<(String, &'a Value)>) {
    let Value::Table(table) = value else { return found.push((prefix, value)) };
    let (sections, plain): (Vec<_>, Vec<_>) = table.iter().partition(|(_, value)| value.is_table());
    for (name, value) in plain.into_iter().chain(sections) {
        let key = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
        walk(key, value, found);
    }
}

/// The line of every dotted key in a text that is known to be TOML.
fn lines_of(text: &str) -> BTreeMap<String, usize> {
    fn collect(prefix: &str, table: &DeTable<'_>, text: &str, lines: &mut BTreeMap<String, usize>) {
        for (name, value) in table {
            let name_text = name.get_ref();
            let key = if prefix.is_empty() { name_text.to_string() } else { format!("{prefix}.{name_text}") };
            if let DeValue::Table(inner) = value.get_ref() {
                collect(&key, inner, text, lines);
            }
            lines.insert(key, line_at(text, name.span().start));
        }
    }
    let mut lines = BTreeMap::new();
    if let Ok(document) = DeTable::parse(text) {
        collect("", document.get_ref(), text, &mut lines);
    }
    lines
}

fn line_at(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

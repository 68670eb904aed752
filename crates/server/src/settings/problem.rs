//! What is wrong with a setting, and where it stands.

use std::fmt;
use std::path::PathBuf;

/// The place a value came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// `config/default.toml`, as embedded.
    Default,
    /// A configuration file; the line counts from 1 and is absent when the file could not be read.
    File(PathBuf, Option<usize>),
    /// An environment variable.
    Environment(String),
    /// An option of the command line.
    Option(&'static str),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File(path, Some(line)) => write!(f, "{}:{line}", path.display()),
            Self::File(path, None) => write!(f, "{}", path.display()),
            Self::Environment(name) => write!(f, "environment variable {name}"),
            Self::Option(option) => write!(f, "option {option}"),
        }
    }
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Dotted key; absent when a whole file is at fault.
    pub key: Option<String>,
    /// The value in TOML notation, masked when it is or may be a secret.
    pub value: Option<String>,
    /// Where it stands.
    pub origin: Origin,
    /// What is wrong with it and what would be right.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(key) = &self.key {
            f.write_str(key)?;
            if let Some(value) = &self.value {
                write!(f, " = {value}")?;
            }
            f.write_str(" ")?;
        }
        write!(f, "({}): {}", self.origin, self.message)
    }
}

/// The settings cannot be used. Holds at least one problem.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct SettingsError {
    /// Everything that was found, in the order of the sources.
    pub problems: Vec<Problem>,
}

impl fmt::Display for SettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the settings cannot be used:")?;
        self.problems.iter().try_for_each(|problem| write!(f, "\n  {problem}"))
    }
}

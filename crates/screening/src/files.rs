//! The files that say how screening is set: lexicons, names, models, thresholds.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// Settings files by name, such as `lexicons/insult.toml`. The shipped ones are compiled in; an
/// operator's own replace them one by one, so that changing a list needs no rebuild.
#[derive(Clone, Debug)]
pub struct Files {
    files: BTreeMap<&'static str, Cow<'static, [u8]>>,
}

/// A settings file that cannot be used. The message names the file, the place and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// Not one of the files that screening reads.
    #[error("{0}: screening reads no file of this name; it reads {1}")]
    UnknownFile(String, String),
    /// The content does not fit.
    #[error("{file}: {problem}")]
    Unusable {
        /// The name of the file.
        file: &'static str,
        /// What is wrong, and where.
        problem: String,
    },
}

macro_rules! shipped {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_bytes!(concat!("../../../config/screening/", $name)) as &'static [u8])),*]
    };
}

/// The names are those under `config/screening/` of the repository.
const SHIPPED: &[(&str, &[u8])] = shipped![
    "lexicons/clause.toml",
    "lexicons/crime.toml",
    "lexicons/discrimination.toml",
    "lexicons/insult.toml",
    "lexicons/languages.toml",
    "lexicons/persons.toml",
    "lexicons/procedure.toml",
    "lexicons/reveal.toml",
    "lexicons/safeguarding.toml",
    "lexicons/selling.toml",
    "lexicons/spoken.toml",
    "lexicons/threat.toml",
    "lexicons/truth.toml",
    "models/authenticity.json",
    "models/conduct.bin",
    "models/conduct.toml",
    "models/risk.toml",
    "models/letters.bin",
    "models/persons.json",
    "models/readability.json",
    "models/words.fst",
    "names/common_words.txt",
    "names/first_names.txt",
    "names/places.txt",
    "names/surnames.txt",
    "settings.toml",
];

/// The list that the form refuses addresses by.
const DISPOSABLE: (&str, &[u8]) = (
    "disposable_email_domains.txt",
    include_bytes!("../../../config/reference/disposable_email_domains.txt"),
);

impl Files {
    /// The files that the program was built with.
    pub fn shipped() -> Self {
        let all = SHIPPED.iter().chain([&DISPOSABLE]);
        Self { files: all.map(|&(name, content)| (name, Cow::Borrowed(content))).collect() }
    }

    /// The names that can be replaced.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.files.keys().copied()
    }

    /// Replaces the file `name`.
    ///
    /// # Errors
    /// [`SettingsError::UnknownFile`] when screening reads no file of this name.
    pub fn replace(&mut self, name: &str, content: Vec<u8>) -> Result<(), SettingsError> {
        let unknown = || {
            let names: Vec<&str> = self.names().collect();
            SettingsError::UnknownFile(name.to_owned(), names.join(", "))
        };
        let known = self.names().find(|known| *known == name).ok_or_else(unknown)?;
        self.files.insert(known, Cow::Owned(content));
        Ok(())
    }

    /// The content of `name`, which is one of the shipped names.
    pub(crate) fn bytes(&self, name: &'static str) -> Result<&[u8], SettingsError> {
        let missing = || SettingsError::Unusable { file: name, problem: "is missing".to_owned() };
        self.files.get(name).map(AsRef::as_ref).ok_or_else(missing)
    }

    /// The content of `name`, to keep: a shipped file is not copied.
    pub(crate) fn shared(&self, name: &'static str) -> Result<Cow<'static, [u8]>, SettingsError> {
        let missing = || SettingsError::Unusable { file: name, problem: "is missing".to_owned() };
        self.files.get(name).cloned().ok_or_else(missing)
    }

    /// The content of `name` as text.
    pub(crate) fn text(&self, name: &'static str) -> Result<&str, SettingsError> {
        std::str::from_utf8(self.bytes(name)?).map_err(|error| SettingsError::Unusable {
            file: name,
            problem: format!("not UTF-8 at byte {}", error.valid_up_to() + 1),
        })
    }

    /// The content of `name`, a TOML file.
    pub(crate) fn toml<T: serde::de::DeserializeOwned>(
        &self,
        name: &'static str,
    ) -> Result<T, SettingsError> {
        toml::from_str(self.text(name)?)
            .map_err(|error| SettingsError::Unusable { file: name, problem: error.to_string() })
    }

    /// What tells these files from others: FNV-1a over all of them, in the order of their names.
    pub(crate) fn fingerprint(&self) -> u64 {
        self.files.iter().fold(0xcbf2_9ce4_8422_2325, |hash, (name, content)| {
            name.bytes()
                .chain(content.iter().copied())
                .fold(hash, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
        })
    }
}

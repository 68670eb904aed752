//! The code of conduct: versioned articles that decisions cite.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A version of the code of conduct.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeOfConduct {
    /// Such as `2026-1`.
    pub version: String,
    /// The first day on which it holds.
    pub valid_from: NaiveDate,
    /// The articles, in order.
    #[serde(rename = "article")]
    pub articles: Vec<Article>,
}

/// One article. Its code keeps its meaning for ever; a changed rule gets a new code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// Such as `privacy-1`.
    pub code: String,
    /// Title for the reader.
    pub title: String,
    /// The rule in plain words.
    pub text: String,
    /// What it applies to.
    pub applies_to: AppliesTo,
    /// The screening flags that point to it.
    #[serde(default)]
    pub flags: Vec<String>,
    /// The categories of personal data that point to it.
    #[serde(default)]
    pub privacy: Vec<String>,
    /// Title and text in French, if they are translated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fr: Option<Translation>,
    /// Title and text in English, if they are translated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<Translation>,
}

/// An article in another language. The Dutch one is the rule; this one explains it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Translation {
    /// Title for the reader.
    pub title: String,
    /// The rule in plain words.
    pub text: String,
}

impl Article {
    /// The title in the language with this ISO 639-1 code; in Dutch where there is no translation.
    pub fn title_in(&self, language: &str) -> &str {
        self.translation(language).map_or(&self.title, |other| &other.title)
    }

    /// The rule in the language with this ISO 639-1 code; in Dutch where there is no translation.
    pub fn text_in(&self, language: &str) -> &str {
        self.translation(language).map_or(&self.text, |other| &other.text)
    }

    fn translation(&self, language: &str) -> Option<&Translation> {
        match language {
            "fr" => self.fr.as_ref(),
            "en" => self.en.as_ref(),
            _ => None,
        }
    }
}

/// What an article applies to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AppliesTo {
    /// Reviews only.
    Review,
    /// Replies only.
    Reply,
    /// Both.
    Both,
}

impl CodeOfConduct {
    /// The article with this code.
    pub fn article(&self, code: &str) -> Option<&Article> {
        self.articles.iter().find(|article| article.code == code)
    }

    /// What is wrong with this version, if anything: no articles, or a code that occurs twice.
    pub fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        if self.articles.is_empty() {
            problems.push("article: expected at least one".to_owned());
        }
        for (index, article) in self.articles.iter().enumerate() {
            if self.articles[..index].iter().any(|other| other.code == article.code) {
                problems.push(format!("article {}: occurs twice", article.code));
            }
        }
        problems
    }
}

/// The article that every mask rests on: no data by which somebody can be recognised.
pub const PRIVACY_ARTICLE: &str = "privacy-1";

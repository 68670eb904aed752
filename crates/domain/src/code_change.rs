//! Changing the code of conduct: what a new version must be, and what differs from the one before.

use crate::conduct::{Article, PRIVACY_ARTICLE};
use crate::text::graphemes;
use crate::{CodeOfConduct, FieldError};
use std::collections::BTreeSet;

/// Articles of a version at most.
pub const MAX_ARTICLES: usize = 60;
/// Longest code of an article, in characters.
pub const MAX_CODE: usize = 40;
/// Longest title, in graphemes.
pub const MAX_TITLE: usize = 120;
/// Longest text, in graphemes.
pub const MAX_TEXT: usize = 1500;

/// What a change of one article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is new.
    Added,
    /// It is no longer there.
    Removed,
    /// It says its rule in other words, or is linked to other findings.
    Reworded,
    /// It is as it was.
    Same,
}

impl Change {
    /// The name in the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Reworded => "reworded",
            Self::Same => "same",
        }
    }
}

/// An article in two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared<'a> {
    /// What happened to it.
    pub change: Change,
    /// As it was.
    pub before: Option<&'a Article>,
    /// As it is.
    pub after: Option<&'a Article>,
}

impl<'a> Compared<'a> {
    /// The article in the newest version that has it.
    pub fn article(&self) -> Option<&'a Article> {
        self.after.or(self.before)
    }
}

/// What differs between two versions: the articles of the new one in their order, then those that went.
pub fn compare<'a>(before: &'a [Article], after: &'a [Article]) -> Vec<Compared<'a>> {
    let find = |articles: &'a [Article], code: &str| articles.iter().find(|article| article.code == code);
    let kept = after.iter().map(|article| {
        let was = find(before, &article.code);
        let change = match was {
            None => Change::Added,
            Some(was) if was == article => Change::Same,
            Some(_) => Change::Reworded,
        };
        Compared { change, before: was, after: Some(article) }
    });
    let gone = before.iter().filter(|article| find(after, &article.code).is_none());
    let gone = gone.map(|article| Compared { change: Change::Removed, before: Some(article), after: None });
    kept.chain(gone).collect()
}

/// What is wrong with the articles of a draft, with pointers such as `/articles/2/text`. `history` are the
/// versions that were approved before: a code keeps its meaning for ever, so an article whose rule changes
/// gets a new code, also when the old one is no longer in use.
pub fn problems(articles: &[Article], history: &[CodeOfConduct]) -> Vec<FieldError> {
    let mut errors = Vec::new();
    if !(1..=MAX_ARTICLES).contains(&articles.len()) {
        let detail = format!("Een gedragscode telt 1 tot {MAX_ARTICLES} artikels.");
        errors.push(FieldError::new("/articles", "bad_length", detail));
    }
    if !articles.iter().any(|article| article.code == PRIVACY_ARTICLE) {
        let detail = format!("Het artikel {PRIVACY_ARTICLE} moet blijven: elke bedekking steunt erop.");
        errors.push(FieldError::new("/articles", "article_required", detail));
    }
    let mut seen = BTreeSet::new();
    for (n, article) in articles.iter().enumerate() {
        let mut wrong = |field: &str, code: &'static str, detail: String| {
            errors.push(FieldError::new(format!("/articles/{n}/{field}"), code, detail));
        };
        if !is_code(&article.code) {
            let detail = "Een code bestaat uit kleine letters, een streepje en een nummer, zoals privacy-1.";
            wrong("code", "bad_code", detail.to_owned());
        } else if !seen.insert(article.code.as_str()) {
            wrong("code", "code_twice", format!("De code {} staat er twee keer.", article.code));
        }
        if !(1..=MAX_TITLE).contains(&graphemes(article.title.trim())) {
            wrong("title", "bad_length", format!("Geef een titel van 1 tot {MAX_TITLE} tekens."));
        }
        if !(1..=MAX_TEXT).contains(&graphemes(article.text.trim())) {
            wrong("text", "bad_length", format!("Geef een tekst van 1 tot {MAX_TEXT} tekens."));
        }
        if let Some(field) = changed_meaning(article, history) {
            let code = &article.code;
            let detail =
                format!("{code} betekende eerder iets anders. Geef de gewijzigde regel een nieuwe code.");
            wrong(field, "meaning_changed", detail);
        }
    }
    errors
}

/// The field in which an article says another rule than under the same code before. Capitals, spaces and
/// punctuation may change, and so may the title, the translations and the findings that point to it.
fn changed_meaning(article: &Article, history: &[CodeOfConduct]) -> Option<&'static str> {
    let before = history.iter().rev().find_map(|version| version.article(&article.code))?;
    if bare(&before.text) != bare(&article.text) {
        return Some("text");
    }
    (before.applies_to != article.applies_to).then_some("applies_to")
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether a text is a code of an article, such as `privacy-1`: words in small letters and a number.
pub fn is_code(text: &str) -> bool {
    let Some((name, number)) = text.rsplit_once('-') else { return false };
    let plain = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
    text.len() <= MAX_CODE
        && name.split('-').all(plain)
        && (1..=3).contains(&number.len())
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && !number.starts_with('0')
}

#[cfg(test)]
mod tests;

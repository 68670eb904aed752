//! Texts that editors start from when they tell an author why: per article what is wrong and what is asked.

use crate::conduct::CodeOfConduct;
use crate::decision::Action;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A text by language (ISO 639-1 code); Dutch is always there.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Spoken(BTreeMap<String, String>);

/// The language that stands in for one that has no text.
const DUTCH: &str = "nl";

impl Spoken {
    /// In the language with this ISO 639-1 code; in Dutch where there is no translation.
    pub fn in_language(&self, language: &str) -> &str {
        self.0.get(language).or_else(|| self.0.get(DUTCH)).map_or("", String::as_str)
    }

    fn is_whole(&self) -> bool {
        self.0.contains_key(DUTCH) && self.0.values().all(|text| !text.trim().is_empty())
    }
}

/// The texts of one article.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct ArticleReasons {
    code: String,
    wrong: Spoken,
    ask: Spoken,
}

/// The texts of all articles.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReasonTexts {
    closing: BTreeMap<Action, Spoken>,
    #[serde(rename = "article")]
    articles: Vec<ArticleReasons>,
}

impl ReasonTexts {
    /// What to tell an author of whom these articles are cited: what is wrong, article by article, and for a
    /// return what is asked, for a refusal or a take-down how to appeal. Nothing for another action, and
    /// nothing for articles that have no text.
    pub fn text(&self, articles: &[&str], action: Action, language: &str) -> String {
        let known = |code: &&str| self.articles.iter().find(|one| one.code == **code);
        let mut parts: Vec<&str> = Vec::new();
        for one in articles.iter().filter_map(known) {
            match action {
                Action::Return => {
                    parts.push(one.wrong.in_language(language));
                    parts.push(one.ask.in_language(language));
                }
                Action::Reject | Action::TakeDown => parts.push(one.wrong.in_language(language)),
                Action::Publish | Action::Escalate | Action::Keep => {}
            }
        }
        let closing = self.closing.get(&action).filter(|_| !parts.is_empty());
        parts.extend(closing.map(|closing| closing.in_language(language)));
        parts.join(" ")
    }

    /// What is wrong with the texts, if anything: an article of the code without text, one that the code does
    /// not have or that occurs twice, an empty text, or an action without its closing sentence.
    pub fn problems(&self, code: &CodeOfConduct) -> Vec<String> {
        let mut problems = Vec::new();
        for article in &code.articles {
            if !self.articles.iter().any(|one| one.code == article.code) {
                problems.push(format!("reasons: nothing for article {}", article.code));
            }
        }
        for (at, one) in self.articles.iter().enumerate() {
            if code.article(&one.code).is_none() {
                problems.push(format!("reasons: {} is no article", one.code));
            }
            if self.articles.iter().take(at).any(|other| other.code == one.code) {
                problems.push(format!("reasons: {} occurs twice", one.code));
            }
            if !one.wrong.is_whole() || !one.ask.is_whole() {
                problems.push(format!("reasons: a text of {} is empty", one.code));
            }
        }
        for action in [Action::Reject, Action::TakeDown] {
            if !self.closing.get(&action).is_some_and(Spoken::is_whole) {
                problems.push(format!("reasons: no closing sentence for {action}"));
            }
        }
        problems
    }
}

//! Statements of reasons in the fields of the EU's DSA Transparency Database, which takes them under
//! article 24(5) of Regulation (EU) 2022/2065.
//!
//! Source of fields, values and lengths: the database's API documentation, "Statement Attributes", and its
//! public source (`digital-services-act/transparency-database`, `StatementStoreRequest.php`), June 2026.
//! No personal data may be sent, so what an editor wrote to the author is left out: the facts are told in
//! general words.

use crate::belgium;
use crate::statement::{Ground, Restriction, Source, Statement};
use chrono::NaiveDate;
use serde::Serialize;

/// A statement of reasons as the database takes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DsaStatement {
    /// What was done to the visibility.
    pub decision_visibility: Vec<&'static str>,
    /// Which restriction that is, where the database has no name for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision_visibility_other: Option<&'static str>,
    /// On what it rests.
    pub decision_ground: &'static str,
    /// Which rule of ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incompatible_content_ground: Option<String>,
    /// Why the text conflicts with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incompatible_content_explanation: Option<String>,
    /// Whether the text is unlawful besides: `No`, an editor judges by the code of conduct only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incompatible_content_illegal: Option<&'static str>,
    /// Which law.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub illegal_content_legal_ground: Option<String>,
    /// Why the text conflicts with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub illegal_content_explanation: Option<String>,
    /// Always text.
    pub content_type: Vec<&'static str>,
    /// The category of the first article.
    pub category: &'static str,
    /// Those of the other articles.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub category_addition: Vec<&'static str>,
    /// Closer than a category, where the database has a word for it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub category_specification: Vec<&'static str>,
    /// Where it holds: the platform serves Belgium.
    pub territorial_scope: Vec<&'static str>,
    /// Language of the text, in capitals.
    pub content_language: String,
    /// The day on which the text was sent in, in Belgium.
    pub content_date: NaiveDate,
    /// The day from which it holds, in Belgium.
    pub application_date: NaiveDate,
    /// The facts, without what would lead to a person.
    pub decision_facts: String,
    /// What made us look.
    pub source_type: &'static str,
    /// `Yes` or `No`.
    pub automated_detection: &'static str,
    /// `AUTOMATED_DECISION_NOT_AUTOMATED`, for an editor decides; but for a text that a notice hides until
    /// then, by rule.
    pub automated_decision: &'static str,
    /// Our id of the statement.
    pub puid: String,
    /// Who writes here has no account of a business.
    pub account_type: &'static str,
}

impl From<&Statement> for DsaStatement {
    fn from(statement: &Statement) -> Self {
        let (visibility, other, done) = visibility(statement.restriction);
        let (articles, ground, law) = match &statement.ground {
            Ground::CodeOfConduct { version, articles } => {
                let cited = if articles.is_empty() { "" } else { ": " };
                let ground = format!("Gedragscode {version}{cited}{}", articles.join(", "));
                (articles.as_slice(), Some(shortened(&ground, 500)), None)
            }
            Ground::Law { provision } => (&[][..], None, Some(shortened(provision, 500))),
        };
        let categories: Vec<(&str, Option<&str>)> = articles.iter().map(|code| category(code)).collect();
        let first =
            categories.first().map_or("STATEMENT_CATEGORY_OTHER_VIOLATION_TC", |(category, _)| category);
        let mut more: Vec<&str> = Vec::new();
        for (category, _) in &categories {
            if *category != first && !more.contains(category) {
                more.push(category);
            }
        }
        let mut words: Vec<&str> = Vec::new();
        for word in categories.iter().filter_map(|(_, word)| *word) {
            if !words.contains(&word) {
                words.push(word);
            }
        }
        let explanation = explanation(statement);
        let unlawful = law.is_some();
        Self {
            decision_visibility: vec![visibility],
            decision_visibility_other: other,
            decision_ground: match unlawful {
                true => "DECISION_GROUND_ILLEGAL_CONTENT",
                false => "DECISION_GROUND_INCOMPATIBLE_CONTENT",
            },
            incompatible_content_explanation: ground.is_some().then(|| explanation.to_owned()),
            incompatible_content_illegal: ground.is_some().then_some("No"),
            incompatible_content_ground: ground,
            illegal_content_explanation: unlawful.then(|| explanation.to_owned()),
            illegal_content_legal_ground: law,
            content_type: vec!["CONTENT_TYPE_TEXT"],
            category: first,
            category_addition: more,
            category_specification: words,
            territorial_scope: vec!["BE"],
            content_language: statement.language.to_uppercase(),
            content_date: belgium::day(statement.content_date),
            application_date: belgium::day(statement.applies_from),
            decision_facts: format!("A review of a care facility. {done} {}", read_because(statement)),
            source_type: match statement.source {
                Source::OwnInitiative => "SOURCE_VOLUNTARY",
                Source::Notice => "SOURCE_ARTICLE_16",
            },
            automated_detection: if statement.automated_detection { "Yes" } else { "No" },
            automated_decision: match statement.automated_decision {
                true => "AUTOMATED_DECISION_FULLY",
                false => "AUTOMATED_DECISION_NOT_AUTOMATED",
            },
            puid: statement.id.to_string(),
            account_type: "ACCOUNT_TYPE_PRIVATE",
        }
    }
}

/// The value for a restriction, the words where it is none of the database's own, and what was done.
const fn visibility(restriction: Restriction) -> (&'static str, Option<&'static str>, &'static str) {
    const OTHER: &str = "DECISION_VISIBILITY_OTHER";
    match restriction {
        Restriction::Refused => (OTHER, Some("Not published"), "It was not published."),
        Restriction::Returned => (
            OTHER,
            Some("Sent back to the author for changes"),
            "It was sent back to the author for changes.",
        ),
        Restriction::Masked => {
            (OTHER, Some("Parts of the text covered"), "It was published with parts of it covered.")
        }
        Restriction::TakenDown => {
            ("DECISION_VISIBILITY_CONTENT_REMOVED", None, "It was public and was taken offline.")
        }
        Restriction::Hidden => (
            "DECISION_VISIBILITY_CONTENT_DISABLED",
            None,
            "It was public and is hidden until an editor decides.",
        ),
    }
}

const fn explanation(statement: &Statement) -> &'static str {
    match (statement.restriction, statement.automated_decision) {
        (Restriction::Hidden, true) => {
            "Somebody gave notice that the text conflicts with this rule. No editor has judged that yet."
        }
        (Restriction::Hidden, false) => {
            "An editor sees signs that the text conflicts with this rule. That is not judged yet."
        }
        _ => "An editor read the text and judged that it conflicts with this rule.",
    }
}

const fn read_because(statement: &Statement) -> &'static str {
    match (statement.restriction, statement.automated_decision, statement.source) {
        (Restriction::Hidden, true, _) => {
            "By a rule that was set before, a notice for this reason hides a text until an editor has read it."
        }
        (Restriction::Hidden, false, Source::Notice) => "An editor hid it after a notice.",
        (Restriction::Hidden, false, Source::OwnInitiative) => "An editor hid it.",
        (_, _, Source::OwnInitiative) => "Every text is read by an editor before publication.",
        (_, _, Source::Notice) => "An editor read it after a notice.",
    }
}

/// The category and the keyword of an article of the code of conduct. Codes keep their meaning for ever; an
/// article that is not here is another violation of the terms.
fn category(article: &str) -> (&'static str, Option<&'static str>) {
    const SPEECH: &str = "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH";
    const TERMS: &str = "STATEMENT_CATEGORY_OTHER_VIOLATION_TC";
    match article {
        "privacy-1" | "privacy-2" => ("STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS", None),
        "honest-1" | "honest-2" => {
            ("STATEMENT_CATEGORY_SCAMS_AND_FRAUD", Some("KEYWORD_INAUTHENTIC_USER_REVIEWS"))
        }
        "law-1" => (SPEECH, Some("KEYWORD_DEFAMATION")),
        "tone-2" => (SPEECH, Some("KEYWORD_DISCRIMINATION")),
        "topic-1" => ("STATEMENT_CATEGORY_CONSUMER_INFORMATION", Some("KEYWORD_HIDDEN_ADVERTISEMENT")),
        "read-1" => (TERMS, Some("KEYWORD_LANGUAGE_REQUIREMENTS")),
        _ => (TERMS, None),
    }
}

fn shortened(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

#[cfg(test)]
mod tests;

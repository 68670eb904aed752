//! The questionnaire, the code of conduct and other texts that come with the program.

use anyhow::{Context, Result, bail};
use domain::{CodeInForce, CodeOfConduct, Questionnaire, ReasonTexts};
use std::collections::HashSet;

const QUESTIONNAIRE: &str = include_str!("../../../../config/questionnaires/questionnaire.nl.toml");
const CODE: &str = include_str!("../../../../config/conduct/code-of-conduct.nl.toml");
const REASONS: &str = include_str!("../../../../config/reasons/reasons.toml");
const DISPOSABLE: &str = include_str!("../../../../config/reference/disposable_email_domains.txt");

/// The questionnaire and the code of conduct that hold now.
#[derive(Clone, Debug)]
pub struct Content {
    /// The questionnaire.
    pub questionnaire: Questionnaire,
    /// The code of conduct in force. A clone sees the same changes, so all use cases of a node do.
    pub code: CodeInForce,
    /// What editors start from when they tell an author why.
    pub reasons: ReasonTexts,
}

impl Content {
    /// Those that come with the program.
    pub fn embedded() -> Result<Self> {
        let questionnaire: Questionnaire = toml::from_str(QUESTIONNAIRE).context("questionnaire.nl.toml")?;
        let code: CodeOfConduct = toml::from_str(CODE).context("code-of-conduct.nl.toml")?;
        let reasons: ReasonTexts = toml::from_str(REASONS).context("reasons.toml")?;
        let problems = [questionnaire.problems(), code.problems(), reasons.problems(&code)].concat();
        if !problems.is_empty() {
            bail!("questionnaire or code of conduct: {}", problems.join("; "));
        }
        Ok(Self { questionnaire, code: code.into(), reasons })
    }
}

/// Domains of throw-away mailboxes.
pub(super) fn disposable_domains() -> HashSet<String> {
    DISPOSABLE.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_with_the_program_is_sound() {
        let content = Content::embedded().unwrap();
        assert_eq!(content.questionnaire.themes.len(), 8);
        assert!(content.code.article(domain::conduct::PRIVACY_ARTICLE).is_some());
        assert!(disposable_domains().len() > 10_000);
    }
}

//! The questionnaire, the code of conduct and other texts that come with the program.

use anyhow::{Context, Result, bail};
use domain::pilot::{Charter, Programme, Programmes};
use domain::{CodeInForce, CodeOfConduct, Questionnaire, ReasonTexts};
use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

const QUESTIONNAIRE: &str = include_str!("../../../../config/questionnaires/questionnaire.nl.toml");
const CODE: &str = include_str!("../../../../config/conduct/code-of-conduct.nl.toml");
const REASONS: &str = include_str!("../../../../config/reasons/reasons.toml");
/// The pilot programmes, in the order in which they are shown.
const PROGRAMMES: [(&str, &str); 2] = [
    ("platform.toml", include_str!("../../../../config/pilots/platform.toml")),
    ("vroeg-en-nabij-2024.toml", include_str!("../../../../config/pilots/vroeg-en-nabij-2024.toml")),
];
/// Their charters, in Dutch.
const CHARTERS: [(&str, &str); 2] = [
    ("charters/2026-1.nl.toml", include_str!("../../../../config/pilots/charters/2026-1.nl.toml")),
    ("charters/2024-1.nl.toml", include_str!("../../../../config/pilots/charters/2024-1.nl.toml")),
];
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
    /// The pilot programmes.
    pub programmes: Arc<Programmes>,
}

impl Content {
    /// Those that come with the program.
    pub fn embedded() -> Result<Self> {
        Self::with_reasons(None)
    }

    /// The same, with what editors start from in the file `reasons` where there is one.
    ///
    /// # Errors
    /// Names the file that cannot be read or used, and everything that is wrong with it.
    pub fn with_reasons(file: Option<&Path>) -> Result<Self> {
        let questionnaire: Questionnaire = toml::from_str(QUESTIONNAIRE).context("questionnaire.nl.toml")?;
        let code: CodeOfConduct = toml::from_str(CODE).context("code-of-conduct.nl.toml")?;
        let problems = [questionnaire.problems(), code.problems()].concat();
        if !problems.is_empty() {
            bail!("questionnaire or code of conduct: {}", problems.join("; "));
        }
        let reasons = reasons(file, &code)?;
        Ok(Self { questionnaire, code: code.into(), reasons, programmes: Arc::new(programmes()?) })
    }
}

fn programmes() -> Result<Programmes> {
    let read = |(name, text): (&str, &str)| toml::from_str::<Programme>(text).context(name.to_owned());
    let read = PROGRAMMES.into_iter().map(read).collect::<Result<_>>()?;
    let charter = |(name, text): (&str, &str)| toml::from_str::<Charter>(text).context(name.to_owned());
    let charters = CHARTERS.into_iter().map(charter).collect::<Result<_>>()?;
    match Programmes::checked(read).and_then(|programmes| programmes.with_charters(charters)) {
        Ok(programmes) => Ok(programmes),
        Err(problems) => bail!("pilot programmes: {}", problems.join("; ")),
    }
}

/// The texts of `file`, or else those that come with the program.
fn reasons(file: Option<&Path>, code: &CodeOfConduct) -> Result<ReasonTexts> {
    let (text, place) = match file {
        None => (REASONS.to_owned(), "reasons.toml".to_owned()),
        Some(file) => {
            let place = format!("moderation.reasons {}", file.display());
            (fs::read_to_string(file).with_context(|| place.clone())?, place)
        }
    };
    let reasons: ReasonTexts = toml::from_str(&text).with_context(|| place.clone())?;
    let problems = reasons.problems(code);
    if !problems.is_empty() {
        bail!("{place}: {}", problems.join("; "));
    }
    Ok(reasons)
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

    #[test]
    fn an_operators_reasons_take_the_place_of_the_shipped_ones_or_are_named_with_what_is_wrong() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("redenen.toml");
        let problem = || format!("{:#}", Content::with_reasons(Some(&file)).unwrap_err());
        assert!(
            problem().contains("moderation.reasons") && problem().contains("redenen.toml"),
            "{}",
            problem()
        );
        fs::write(&file, "article = [").unwrap();
        assert!(problem().contains("TOML parse error"), "{}", problem());
        fs::write(&file, REASONS.replace("code = \"privacy-1\"", "code = \"privacy-99\"")).unwrap();
        assert!(problem().contains("reasons: nothing for article privacy-1"), "{}", problem());
        assert!(problem().contains("reasons: privacy-99 is no article"), "{}", problem());
        let own = Content::embedded().unwrap().reasons.text(&["privacy-1"], domain::Action::Reject, "nl");
        let first = own.split(' ').next().unwrap();
        fs::write(&file, REASONS.replace(first, "Beste")).unwrap();
        let replaced = Content::with_reasons(Some(&file)).unwrap().reasons;
        assert!(replaced.text(&["privacy-1"], domain::Action::Reject, "nl").starts_with("Beste "));
    }
}

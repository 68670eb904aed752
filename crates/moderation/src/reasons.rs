//! Texts that editors start from when they tell an author why.

use crate::{Desk, Editor};
use domain::{Action, FieldError, RuleError};
use templates::Language;

impl Desk {
    /// A text for these articles, to be adapted: what is wrong and what is asked, or how to appeal. Empty for
    /// an action that restricts nothing. `language` is one of those of mails, such as `fr`; a text that is not
    /// translated is in Dutch.
    ///
    /// Errors: `invalid_fields` (422) with `/article` or `/language`.
    pub fn reason_text(
        &self,
        _editor: &Editor,
        articles: &[&str],
        action: Action,
        language: &str,
    ) -> Result<String, RuleError> {
        let code = self.rules.code.current();
        let mut errors = Vec::new();
        if articles.is_empty() || articles.iter().any(|article| code.article(article).is_none()) {
            let detail = "Noem artikels van de gedragscode die nu geldt.";
            errors.push(FieldError::new("/article", "unknown_article", detail));
        }
        if language.parse::<Language>().is_err() {
            let detail = "Kies nl, fr of en.";
            errors.push(FieldError::new("/language", "unknown_language", detail));
        }
        if !errors.is_empty() {
            return Err(RuleError::invalid(errors));
        }
        Ok(self.rules.reasons.text(articles, action, language))
    }
}

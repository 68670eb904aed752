//! The decision form, read and kept.

use crate::fields::Fields;
use crate::view::case::{FREE_ROWS, mask_choices};
use crate::view::notices;
use domain::text::normalise;
use domain::{Action, DecisionDraft, FieldError, Redaction, RuleError};
use templates::fragments;
use templates::pages::{DecisionForm, FreeRedaction, RedactionBox};

/// The form as the use case takes it, for the version with this text. What cannot be read is said in
/// field errors, together.
pub(crate) fn draft(fields: &Fields, version: u32, text: &str) -> Result<DecisionDraft, RuleError> {
    let mut errors = Vec::new();
    let action = fields.text("action").parse::<Action>();
    if action.is_err() {
        errors.push(FieldError::new("/action", "required", "Kies wat je doet."));
    }
    // The form offers masks beside every action; only a text that is published is covered.
    let redactions = match action {
        Ok(Action::Publish) => redactions(fields, text, &mut errors),
        _ => Vec::new(),
    };
    match action {
        Ok(action) if errors.is_empty() => Ok(DecisionDraft {
            articles: fields.all("articles").to_vec(),
            reasons: fields.text("reasons").to_owned(),
            note: fields.text("note").to_owned(),
            redactions,
            message_to_reporters: fields.text("message_to_reporters").to_owned(),
            unfounded_notices: notices::unfounded(fields),
            ..DecisionDraft::new(version, action)
        }),
        _ => Err(RuleError::invalid(errors)),
    }
}

fn redactions(fields: &Fields, text: &str, errors: &mut Vec<FieldError>) -> Vec<Redaction> {
    let mut chosen = Vec::new();
    for value in fields.all("redact") {
        match RedactionBox::parse(value) {
            Some((start, end, mask)) => chosen.push(Redaction { start, end, replacement: mask.to_owned() }),
            None => {
                errors.push(FieldError::new("/redactions", "malformed", "Een afscherming is niet leesbaar."));
            }
        }
    }
    for (number, fragment) in fields.under("fragment_") {
        let fragment = normalise(fragment);
        if fragment.is_empty() {
            continue;
        }
        let places = fragments(text, &fragment);
        if places.is_empty() {
            let detail = format!("‘{fragment}’ staat niet zo in de tekst. Neem de woorden precies over.");
            errors.push(FieldError::new("/redactions", "not_in_text", detail));
        }
        let mask = fields.text(&format!("mask_{number}"));
        for (start, end) in places {
            // What lies within a part that is covered already is covered.
            if !chosen.iter().any(|known| known.start <= start && end <= known.end) {
                chosen.push(Redaction { start, end, replacement: mask.to_owned() });
            }
        }
    }
    chosen
}

/// Puts back what was filled in. Boxes of another version of the text are left out: their places mean
/// other words now.
pub(crate) fn keep(form: &mut DecisionForm, fields: &Fields) {
    for choice in &mut form.actions {
        choice.selected = choice.value == fields.text("action");
    }
    for article in &mut form.articles {
        article.checked = fields.all("articles").contains(&article.code);
    }
    for redaction in &mut form.redactions {
        redaction.checked = fields.all("redact").contains(&redaction.value());
    }
    let rows = fields.under("fragment_").filter(|(_, fragment)| !fragment.is_empty()).take(FREE_ROWS);
    let kept: Vec<FreeRedaction> = rows
        .map(|(number, fragment)| FreeRedaction {
            fragment: fragment.to_owned(),
            masks: mask_choices(fields.text(&format!("mask_{number}"))),
        })
        .collect();
    let spare = FREE_ROWS.saturating_sub(kept.len());
    form.free = kept;
    form.free.extend((0..spare).map(|_| FreeRedaction { fragment: String::new(), masks: mask_choices("") }));
    fields.text("reasons").clone_into(&mut form.reasons);
    fields.text("note").clone_into(&mut form.note);
}

//! The decision form, read and kept.

use crate::fields::Fields;
use crate::view::case::{self, FREE_ROWS, mask_choices};
use crate::view::{LANGUAGE, notices};
use domain::redaction::MAX_REDACTIONS;
use domain::text::normalise;
use domain::{Action, Correction, DecisionDraft, FieldError, Redaction, RuleError};
use templates::pages::{DecisionForm, FreeRedaction, RedactionBox};
use templates::{Speak, fragments, word_diff};

/// The form as the use case takes it, for the version with this text. What cannot be read is said in
/// field errors, together.
pub(crate) fn draft(fields: &Fields, version: u32, text: &str) -> Result<DecisionDraft, RuleError> {
    let mut errors = Vec::new();
    let action = action(fields).parse::<Action>();
    if action.is_err() {
        errors.push(FieldError::new("/action", "required", "Kies wat je doet."));
    }
    // The form offers masks beside every action; only a text that is published is covered and mended.
    let (redactions, corrections) = match action {
        Ok(Action::Publish) => (redactions(fields, text, &mut errors), corrections(fields, &mut errors)),
        _ => (Vec::new(), Vec::new()),
    };
    // In the same way a text is proposed, and a change asked, only of one that is sent back.
    let asked = action == Ok(Action::Return);
    let proposal = Some(fields.text("proposal")).filter(|given| asked && is_proposal(given, text));
    match action {
        Ok(action) if errors.is_empty() => Ok(DecisionDraft {
            articles: fields.all("articles").to_vec(),
            reasons: fields.text("reasons").to_owned(),
            note: fields.text("note").to_owned(),
            redactions,
            message_to_reporters: fields.text("message_to_reporters").to_owned(),
            unfounded_notices: notices::unfounded(fields),
            corrections,
            proposal: proposal.map(str::to_owned),
            change: if asked { fields.text("change").to_owned() } else { String::new() },
            ..DecisionDraft::new(version, action)
        }),
        _ => Err(RuleError::invalid(errors)),
    }
}

/// The text to start from, for the articles and the action of the form. `find` looks it up.
///
/// Errors: `invalid_fields` (422) with `/action` or `/articles`.
pub(crate) fn reason_text(
    fields: &Fields,
    find: impl FnOnce(&[&str], Action) -> Result<String, RuleError>,
) -> Result<String, RuleError> {
    let wanted = action(fields).parse::<Action>().ok().filter(|action| action.restricts());
    let Some(wanted) = wanted else {
        let detail = LANGUAGE.t("reasons-needs-action");
        return Err(RuleError::invalid(vec![FieldError::new("/action", "required", detail)]));
    };
    let articles: Vec<&str> = fields.all("articles").iter().map(String::as_str).collect();
    find(&articles, wanted).map_err(|mut refusal| {
        // The form has several of what the call names one by one.
        let named = refusal.fields.iter_mut().filter(|error| error.pointer == "/article");
        named.for_each(|error| "/articles".clone_into(&mut error.pointer));
        refusal
    })
}

/// Adds a text to the reasons, once.
pub(crate) fn insert_reasons(form: &mut DecisionForm, text: &str) {
    let written = form.reasons.trim_end();
    if written.contains(text) {
        return;
    }
    form.reasons = if written.is_empty() { text.to_owned() } else { format!("{written}\n\n{text}") };
}

/// A decision that was handed in, as the form sends it.
pub(crate) fn fields_of(draft: &DecisionDraft) -> Fields {
    let mut fields = Fields::default();
    let part = |start, end, to: &str| format!("{start}-{end}-{to}");
    fields.put("version", draft.version.to_string());
    fields.put("action", draft.action.to_string());
    draft.articles.iter().for_each(|article| fields.put("articles", article.clone()));
    draft.redactions.iter().for_each(|one| fields.put("redact", part(one.start, one.end, &one.replacement)));
    draft
        .corrections
        .iter()
        .for_each(|one| fields.put("correct", part(one.start, one.end, &one.replacement)));
    draft.unfounded_notices.iter().for_each(|notice| fields.put("unfounded", notice.to_string()));
    fields.put("reasons", draft.reasons.clone());
    fields.put("change", draft.change.clone());
    fields.put("note", draft.note.clone());
    fields.put("message_to_reporters", draft.message_to_reporters.clone());
    fields.put("proposal", draft.proposal.clone().unwrap_or_default());
    fields
}

/// What the form decides: by a button that does so at once, or by the choice.
fn action(fields: &Fields) -> &str {
    if !fields.text("ernstig").is_empty() {
        return "publish";
    }
    if fields.text("direct").is_empty() { fields.text("action") } else { fields.text("direct") }
}

/// Whether a text was proposed: the field holds the original until the editor changes it.
fn is_proposal(given: &str, text: &str) -> bool {
    let given = normalise(given);
    !given.is_empty() && given != normalise(text)
}

fn corrections(fields: &Fields, errors: &mut Vec<FieldError>) -> Vec<Correction> {
    let mut chosen = Vec::new();
    for value in fields.all("correct") {
        match RedactionBox::parse(value) {
            Some((start, end, replacement)) => {
                chosen.push(Correction { start, end, replacement: replacement.to_owned() });
            }
            None => {
                errors.push(FieldError::new(
                    "/corrections",
                    "malformed",
                    "Een verbetering is niet leesbaar.",
                ));
            }
        }
    }
    chosen
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

/// Puts back what was filled in, and shows what it would become of this text. Boxes of another version of
/// the text are left out: their places mean other words now.
pub(crate) fn keep(form: &mut DecisionForm, fields: &Fields, version: u32, text: &str) {
    for choice in &mut form.actions {
        choice.selected = choice.value == action(fields);
    }
    for article in &mut form.articles {
        article.checked = fields.all("articles").contains(&article.code);
    }
    for redaction in &mut form.redactions {
        redaction.checked = fields.all("redact").contains(&redaction.value());
    }
    for fix in &mut form.corrections {
        fix.checked = fields.all("correct").contains(&fix.value());
    }
    if fields.text("version") == version.to_string() {
        form.redactions.extend(own_boxes(form, fields, text));
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
    fields.text("change").clone_into(&mut form.change);
    if is_proposal(fields.text("proposal"), text) {
        form.proposal = normalise(fields.text("proposal"));
        form.proposal_diff = word_diff(text, &form.proposal);
    }
    let mut ignored = Vec::new();
    form.preview =
        case::preview(text, &redactions(fields, text, &mut ignored), &corrections(fields, &mut ignored));
}

/// The masks that the page's script made, which screening did not propose.
fn own_boxes(form: &DecisionForm, fields: &Fields, text: &str) -> Vec<RedactionBox> {
    let length = text.chars().count();
    let unknown =
        fields.all("redact").iter().filter(|value| !form.redactions.iter().any(|r| r.value() == **value));
    let boxes = unknown.filter_map(|value| {
        let (start, end, mask) = RedactionBox::parse(value)?;
        (start < end && end <= length).then(|| RedactionBox {
            start,
            end,
            mask: mask.to_owned(),
            fragment: case::report::fragment(text, start, end),
            checked: true,
        })
    });
    boxes.take(MAX_REDACTIONS).collect()
}

//! What stands on the paper form, in the order in which it is read and typed over.

use super::PaperForm;
use super::letters::Letters;
use super::sheet::Sheet;
use crate::Speak;
use qrcode::{Color, QrCode};

/// How wide the square code is, in points: 32 mm.
const CODE: f32 = 91.0;

pub(super) fn composed<'l>(form: &PaperForm, letters: &'l Letters) -> Sheet<'l> {
    let mut sheet = Sheet::new(letters);
    beginning(form, &mut sheet);
    experience(form, &mut sheet);
    questions(form, &mut sheet);
    story(form, &mut sheet);
    you(form, &mut sheet);
    sending(form, &mut sheet);
    sheet
}

fn beginning(form: &PaperForm, sheet: &mut Sheet<'_>) {
    let say = form.language;
    sheet.heading(1, &say.with("paper-title", "name", &form.facility));
    if !form.about.is_empty() {
        sheet.paragraph(&form.about);
    }
    sheet.paragraph(&say.t("paper-lead"));
    let how = ["paper-how-tick", "paper-how-pen", "paper-how-names", "paper-how-help"];
    sheet.list(&how.map(|key| say.t(key)), false);
    sheet.space(4.0);
    sheet.keep(CODE + 40.0);
    let top = sheet.y();
    sheet.leave(CODE + 16.0);
    sheet.heading(2, &say.t("paper-code"));
    sheet.shown(&form.code);
    sheet.paragraph(&say.with("paper-code-online", "address", &form.entry));
    sheet.leave(0.0);
    let (modules, dark) = modules(&form.link);
    sheet.code(top + 10.0, CODE, modules, dark, &say.with("paper-code-picture", "address", &form.link));
    sheet.down_to(top + CODE + 16.0);
}

fn experience(form: &PaperForm, sheet: &mut Sheet<'_>) {
    let say = form.language;
    sheet.keep(60.0 + 25.0 * form.relations.len() as f32);
    sheet.heading(2, &say.t("form-relation"));
    sheet.list(&form.relations, true);
    sheet.keep(150.0);
    sheet.heading(2, &say.t("form-month"));
    sheet.paragraph(&say.t("paper-period-hint"));
    sheet.blank(&say.t("paper-month"));
    sheet.blank(&say.t("paper-year"));
}

fn questions(form: &PaperForm, sheet: &mut Sheet<'_>) {
    let say = form.language;
    sheet.next_page();
    sheet.heading(2, &say.t("form-questions"));
    sheet.paragraph(&say.t("form-questions-hint"));
    let mut labels = form.labels.clone();
    labels.push(say.t("not-applicable"));
    for (i, (name, question)) in form.themes.iter().enumerate() {
        sheet.keep(sheet.answers_height(&labels) + 76.0);
        sheet.heading(3, &format!("{}. {name}", i + 1));
        sheet.paragraph(question);
        sheet.answers(&labels);
    }
}

fn story(form: &PaperForm, sheet: &mut Sheet<'_>) {
    let say = form.language;
    sheet.next_page();
    sheet.heading(2, &form.text_question);
    sheet.paragraph(&say.t("paper-story-hint"));
    sheet.lines(30, 0.0);
}

fn you(form: &PaperForm, sheet: &mut Sheet<'_>) {
    let say = form.language;
    sheet.next_page();
    sheet.heading(2, &say.t("paper-you"));
    sheet.paragraph(&say.t("form-identity-hint"));
    for key in ["first-name", "last-name", "email"] {
        sheet.blank(&format!("{}:", say.t(key)));
    }
    sheet.paragraph(&say.t("paper-no-email"));
    sheet.heading(2, &say.t("paper-helped"));
    sheet.list(&form.helpers, true);
}

fn sending(form: &PaperForm, sheet: &mut Sheet<'_>) {
    let say = form.language;
    sheet.keep(110.0);
    sheet.heading(2, &say.t("paper-consent"));
    sheet.list(&[say.t("form-accept")], true);
    // Begins where it can end, with its address for who sends it by post.
    sheet.keep(195.0 + 25.0 * (form.post.len() as f32));
    sheet.heading(2, &say.t("paper-send"));
    sheet.paragraph(&say.t("paper-send-person"));
    sheet.paragraph(&say.with2("paper-send-entry", "address", &form.entry, "code", &form.code));
    if !form.post.is_empty() {
        sheet.paragraph(&say.t("paper-send-post"));
        for line in &form.post {
            sheet.paragraph(line);
        }
    }
    sheet.paragraph(&say.t("paper-send-facility"));
    sheet.paragraph(&say.t("paper-after"));
}

/// The side of the square code in modules, and its dark ones. Nothing of an address that is too long for one, which
/// none of ours is.
pub(super) fn modules(link: &str) -> (usize, Vec<(f32, f32)>) {
    let Ok(code) = QrCode::new(link.as_bytes()) else { return (1, Vec::new()) };
    let width = code.width();
    let colors = code.to_colors().into_iter().enumerate();
    let dark = colors.filter(|(_, color)| *color == Color::Dark);
    (width, dark.map(|(i, _)| ((i % width) as f32, (i / width) as f32)).collect())
}

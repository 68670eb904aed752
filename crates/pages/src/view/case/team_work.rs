//! What editors do together on a case, and what a decision would send, as the page shows it.

use super::{Names, name_of};
use http_kit::{Platform, Problem};
use moderation::{Editor, FullCase, MailTo, Preview};
use templates::forms::Choice;
use templates::pages::{HandOverForm, MailPreviews, MailView, NoteRow, TeamNotes};

/// What colleagues wrote about the case.
pub(super) async fn notes(
    platform: &Platform,
    editor: &Editor,
    full: &FullCase,
    names: &Names,
) -> Result<TeamNotes, Problem> {
    let notes = platform.desk.notes_in(editor, full).await?;
    let rows = notes.into_iter().map(|note| NoteRow {
        editor: name_of(names, note.editor),
        at: note.written_at,
        handed_to: note.handed_to.map(|to| name_of(names, to)),
        body: note.body,
    });
    Ok(TeamNotes { rows: rows.collect(), typed: String::new() })
}

/// The form to hand the case to a colleague.
pub(super) async fn hand_over(platform: &Platform, editor: &Editor) -> Result<HandOverForm, Problem> {
    let colleagues = platform.desk.colleagues(editor).await?;
    let choice = |one: moderation::Colleague| Choice::new(one.id.to_string(), one.name.into_inner(), "");
    Ok(HandOverForm { colleagues: colleagues.into_iter().map(choice).collect(), note: String::new() })
}

/// What a decision would send.
pub(crate) fn mails(found: Preview) -> MailPreviews {
    let mails = found.mails.into_iter().map(|mail| MailView {
        to_author: mail.to == MailTo::Author,
        language: mail.language,
        subject: mail.subject,
        text: mail.text,
    });
    MailPreviews { mails: mails.collect(), needs_second: found.needs_second }
}

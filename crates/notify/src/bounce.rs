//! Reading what a mail server says of a mail that did not arrive after all: delivery status notifications, RFC 3464.

use domain::ids::OutboxId;
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders, PartType};
use std::collections::HashMap;

/// A mail of the platform that will not arrive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounce {
    /// The mail, by the id that its Message-ID is made of.
    pub message: OutboxId,
    /// The enhanced status code, such as `5.1.1` (RFC 3463).
    pub status: String,
}

/// Why some bytes tell of no mail that will not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotABounce {
    /// They are no delivery status notification.
    #[error("no delivery status notification")]
    NoReport,
    /// The mail arrived, or is only late.
    #[error("the mail did not fail for good")]
    NotFailed,
    /// The notification does not say of which mail it is, or of one that the platform did not send.
    #[error("about no mail of this platform")]
    NotOurs,
}

impl Bounce {
    /// Reads a notification, as it came.
    ///
    /// # Errors
    /// [`NotABounce`] for every other mail, and for bytes that are none.
    pub fn read(bytes: &[u8]) -> Result<Self, NotABounce> {
        let mail = MessageParser::default().parse(bytes).ok_or(NotABounce::NoReport)?;
        let report = mail.parts.iter().find(|part| kind(part) == "message/delivery-status");
        let status = failed(report.ok_or(NotABounce::NoReport)?.contents()).ok_or(NotABounce::NotFailed)?;
        let message = mail.parts.iter().find_map(returned).ok_or(NotABounce::NotOurs)?;
        Ok(Self { message, status })
    }
}

fn kind(part: &MessagePart<'_>) -> String {
    part.content_type().map_or_else(String::new, |kind| {
        format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or_default()).to_ascii_lowercase()
    })
}

/// The status of the first recipient for whom the mail failed for good. Each recipient has a group of fields of their
/// own; the first group is about the mail.
fn failed(report: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(report).replace("\r\n", "\n");
    text.split("\n\n").map(fields).find_map(|group| {
        let action = group.get("action")?;
        let status = group.get("status").and_then(|status| status.split_whitespace().next());
        let status = status.filter(|status| is_status(status)).unwrap_or("5.0.0");
        (action.eq_ignore_ascii_case("failed") && status.starts_with('5')).then(|| status.to_owned())
    })
}

/// The fields of a group by their names in lower case. A line that begins with a space goes on with the one before,
/// and nothing here needs it.
fn fields(group: &str) -> HashMap<String, &str> {
    let lines = group.lines().filter(|line| !line.starts_with([' ', '\t']));
    lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim()))
        .collect()
}

/// Three numbers with points between them. Whatever else stands there is not kept: it was written by a stranger.
fn is_status(status: &str) -> bool {
    let numbers: Vec<&str> = status.split('.').collect();
    numbers.len() == 3
        && numbers.iter().all(|number| {
            (1..=3).contains(&number.len()) && number.chars().all(|digit| digit.is_ascii_digit())
        })
}

/// The id of the mail that comes back, whole or its head alone.
fn returned(part: &MessagePart<'_>) -> Option<OutboxId> {
    match (&part.body, &*kind(part)) {
        (PartType::Message(mail), _) => id(mail),
        (_, "text/rfc822-headers" | "message/rfc822-headers" | "message/rfc822") => {
            id(&MessageParser::default().parse_headers(part.contents())?)
        }
        _ => None,
    }
}

fn id(mail: &Message<'_>) -> Option<OutboxId> {
    mail.message_id()?.split_once('@')?.0.parse().ok().map(OutboxId)
}

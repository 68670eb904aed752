//! From a mail's context to an RFC 5322 message.

use crate::{Envelope, MailError, OutgoingMail, Recipient};
use chrono::{DateTime, Utc};
use domain::ids::OutboxId;
use lettre::Address;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Body, Mailbox, MessageBuilder, MultiPart, SinglePart};
use std::fmt;
use std::time::SystemTime;
use templates::Language;
use templates::mails::{MailShell, RenderedMail};

/// Longest name that goes into a header, in characters.
const MAX_NAME: usize = 100;

/// What every mail has in common.
#[derive(Clone, Debug)]
pub struct MailerSettings {
    /// The address of the platform, such as `https://example.org`; a final slash is dropped.
    pub base_url: String,
    /// The name of the sender.
    pub from_name: String,
    /// The address of the sender.
    pub from_address: String,
    /// Where answers go; the sender where there is none.
    pub reply_to: Option<String>,
    /// Where mail servers send what they cannot deliver (the envelope's sender); the sender where there is none.
    pub bounces_to: Option<String>,
    /// The right side of every Message-ID: a domain name of the platform.
    pub message_id_host: String,
    /// Whether this is a demo; then every mail says that it is invented.
    pub demo: bool,
}

/// A setting that no mail can be composed with.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{key}: {problem}")]
pub struct SettingsError {
    /// The field of [`MailerSettings`].
    pub key: &'static str,
    /// What is wrong with it.
    pub problem: &'static str,
}

/// Composes mails.
#[derive(Clone, Debug)]
pub struct Mailer {
    from: Mailbox,
    reply_to: Option<Mailbox>,
    bounces_to: Option<Address>,
    base_url: String,
    message_id_host: String,
    demo: bool,
}

/// A composed mail. `Debug` shows its outbox id only.
#[derive(Clone)]
pub struct Message {
    id: OutboxId,
    message: lettre::Message,
}

impl Message {
    /// The id in the outbox.
    pub const fn id(&self) -> OutboxId {
        self.id
    }

    /// The message as RFC 5322 says, with CRLF line ends.
    pub fn bytes(&self) -> Vec<u8> {
        self.message.formatted()
    }

    pub(crate) const fn inner(&self) -> &lettre::Message {
        &self.message
    }
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Message").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Mailer {
    /// A composer with these settings.
    ///
    /// # Errors
    /// [`SettingsError`] names the setting that cannot be.
    pub fn new(settings: &MailerSettings) -> Result<Self, SettingsError> {
        let address = |key, text: &str| {
            text.parse::<Address>().map_err(|_| SettingsError { key, problem: "expected an e-mail address" })
        };
        let from = address("from_address", &settings.from_address)?;
        let reply_to = settings.reply_to.as_deref().map(|text| address("reply_to", text)).transpose()?;
        let bounces_to =
            settings.bounces_to.as_deref().map(|text| address("bounces_to", text)).transpose()?;
        let host = &settings.message_id_host;
        if host.is_empty() || !host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-')) {
            return Err(SettingsError { key: "message_id_host", problem: "expected a domain name" });
        }
        if !settings.base_url.starts_with("http://") && !settings.base_url.starts_with("https://") {
            return Err(SettingsError {
                key: "base_url",
                problem: "expected an address with http:// or https://",
            });
        }
        Ok(Self {
            from: mailbox(&settings.from_name, from),
            reply_to: reply_to.map(|reply_to| Mailbox::new(None, reply_to)),
            bounces_to,
            base_url: settings.base_url.trim_end_matches('/').to_owned(),
            message_id_host: host.clone(),
            demo: settings.demo,
        })
    }

    /// Composes a mail. The same arguments give the same bytes; the Message-ID is `<ID@HOST>`.
    ///
    /// # Errors
    /// [`MailError::Permanent`] when the recipient's address cannot be written in a header.
    pub fn compose(
        &self,
        id: OutboxId,
        mail: &OutgoingMail,
        to: &Recipient,
        date: DateTime<Utc>,
    ) -> Result<Message, MailError> {
        let words = mail
            .render(&self.shell(to.language), &one_line(to.first_name.expose()))
            .map_err(|_| MailError::Permanent(format!("the template of {} failed", mail.name())))?;
        let address = to.address.expose().parse::<Address>();
        let address = address.map_err(|_| MailError::Permanent("the address is not one".to_owned()))?;
        let name = format!("{} {}", to.first_name.expose(), to.last_name.expose());
        let stop = mail.stop_link().map(|(path, token)| format!("{}{path}{}", self.base_url, token.expose()));
        let message = self.assemble(id, &words, mailbox(&name, address), date, stop);
        let message =
            message.map_err(|_| MailError::Permanent("the headers cannot be written".to_owned()))?;
        Ok(Message { id, message })
    }

    /// What a mail would say, without what tells to whom it goes: the name and the links that only its
    /// receiver may follow are left out.
    ///
    /// # Errors
    /// [`MailError::Permanent`] when the mail cannot be put in words.
    pub fn preview(&self, envelope: &Envelope) -> Result<RenderedMail, MailError> {
        let language = envelope.to.language;
        let named = !envelope.to.first_name.expose().is_empty();
        let name = if named { language.hidden_name() } else { String::new() };
        let failed = || MailError::Permanent(format!("the template of {} failed", envelope.mail.name()));
        let (link, number) = (language.hidden_link(), language.hidden_number());
        let mail = envelope.mail.without_tokens(&link, &number).map_err(|_| failed())?;
        mail.render(&self.shell(language), &name).map_err(|_| failed())
    }

    fn shell(&self, language: Language) -> MailShell {
        MailShell {
            language,
            base_url: self.base_url.clone(),
            contact: self.reply_to.as_ref().unwrap_or(&self.from).email.to_string(),
            demo: self.demo,
        }
    }

    fn assemble(
        &self,
        id: OutboxId,
        words: &RenderedMail,
        to: Mailbox,
        date: DateTime<Utc>,
        stop: Option<String>,
    ) -> Result<lettre::Message, lettre::error::Error> {
        let sender = self.bounces_to.clone().unwrap_or_else(|| self.from.email.clone());
        let builder = lettre::Message::builder()
            .envelope(lettre::address::Envelope::new(Some(sender), vec![to.email.clone()])?)
            .message_id(Some(format!("<{id}@{}>", self.message_id_host)))
            .date(SystemTime::from(date))
            .from(self.from.clone())
            .to(to)
            .subject(&words.subject);
        let builder = match &self.reply_to {
            Some(reply_to) => builder.reply_to(reply_to.clone()),
            None => builder,
        };
        // The boundary follows from the id too, so that a mail composed twice is the same file.
        let body = MultiPart::alternative()
            .boundary(format!("part-{}", id.0.simple()))
            .singlepart(plain(words.text.clone()))
            .singlepart(SinglePart::html(words.html.clone()));
        let builder =
            stop.into_iter().fold(automatic(builder), |builder, address| one_click(builder, &address));
        builder.multipart(body)
    }
}

/// Longest line of a text part that goes as it is, in bytes: RFC 5322 allows 998.
const MAX_LINE: usize = 990;

/// The text part as it is, in 8-bit UTF-8: whoever opens the mail as a file, or in a reader that shows
/// the source, finds the link whole and can copy it. Quoted-printable, which lettre would choose for any
/// line above 76 characters, folds it.
fn plain(text: String) -> SinglePart {
    if text.contains('\0') || text.lines().any(|line| line.len() > MAX_LINE) {
        return SinglePart::plain(text);
    }
    let crlf = text.replace("\r\n", "\n").replace('\n', "\r\n");
    let body = Body::dangerous_pre_encoded(crlf.into_bytes(), ContentTransferEncoding::EightBit);
    SinglePart::builder().header(ContentType::TEXT_PLAIN).body(body)
}

/// RFC 3834: no vacation notices in answer, please.
fn automatic(builder: MessageBuilder) -> MessageBuilder {
    let name = HeaderName::new_from_ascii_str("Auto-Submitted");
    builder.raw_header(HeaderValue::new(name, "auto-generated".to_owned()))
}

/// RFC 2369 and RFC 8058: a mail program shows a button to stop, and one request to this address is enough.
fn one_click(builder: MessageBuilder, address: &str) -> MessageBuilder {
    let header = |name, value| HeaderValue::new(HeaderName::new_from_ascii_str(name), value);
    builder
        .raw_header(header("List-Unsubscribe", format!("<{address}>")))
        .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()))
}

fn mailbox(name: &str, address: Address) -> Mailbox {
    let name = one_line(name);
    Mailbox::new((!name.is_empty()).then_some(name), address)
}

/// A name that can stand in a header: no line ends or other control characters, single spaces, and
/// no longer than a name is.
fn one_line(name: &str) -> String {
    let plain: String = name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let single = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    single.chars().take(MAX_NAME).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line() {
        assert_eq!(one_line(" Ann\r\nBcc: x@example.org\u{0}\t "), "Ann Bcc: x@example.org");
        assert_eq!(one_line(&"é".repeat(500)).chars().count(), MAX_NAME);
    }
}

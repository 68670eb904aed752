//! `[mail]`: how mail leaves the platform.

use super::layers::Layers;
use domain::Redacted;
use serde::Deserialize;
use std::path::PathBuf;

/// Where mail goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailTransport {
    /// An `.eml` file per mail.
    File,
    /// An SMTP server.
    Smtp,
}

/// How the connection to the SMTP server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SmtpTls {
    /// Not at all.
    None,
    /// From the command STARTTLS on, which is required (RFC 3207).
    Starttls,
    /// From the first byte (RFC 8314).
    Tls,
}

/// `[mail]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailSettings {
    /// Where mail goes.
    pub transport: MailTransport,
    /// Absolute folder of the mail files.
    pub dir: PathBuf,
    /// The sender: an address, or `Name <address>`.
    pub from: String,
    /// Where answers go, in the same form; empty = to the sender.
    pub reply_to: String,
    /// Where mail servers send what they cannot deliver, an address; empty = to the sender.
    pub bounces_to: String,
    /// `[mail.smtp]`
    pub smtp: SmtpSettings,
}

/// `[mail.smtp]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmtpSettings {
    /// Name or address of the server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub tls: SmtpTls,
    /// User name; empty = no login.
    pub user: String,
    /// Password of the user.
    pub password: Redacted<String>,
    /// Longest time for connecting and for each command, in seconds.
    pub timeout_s: u64,
}

impl MailSettings {
    pub(super) fn check(&self, layers: &mut Layers) {
        if !is_mailbox(&self.from) {
            layers.bad("mail.from", MAILBOX);
        }
        if !self.reply_to.is_empty() && !is_mailbox(&self.reply_to) {
            layers.bad("mail.reply_to", MAILBOX);
        }
        if !self.bounces_to.is_empty() && (!is_mailbox(&self.bounces_to) || self.bounces_to.contains('<')) {
            layers.bad("mail.bounces_to", "expected an e-mail address, without a name");
        }
        if layers.get("mail.dir").and_then(toml::Value::as_str) == Some("") {
            layers.bad("mail.dir", "names no folder");
        }
        layers.in_range("mail.smtp.port", 1..=65_535);
        layers.in_range("mail.smtp.timeout_s", 1..=300);
        if self.transport == MailTransport::Smtp {
            self.smtp.check(layers);
        }
    }
}

impl SmtpSettings {
    fn check(&self, layers: &mut Layers) {
        if self.host.is_empty() {
            layers.bad("mail.smtp.host", "is required by mail.transport = \"smtp\"");
        }
        let password = !self.password.expose().is_empty();
        if password && self.user.is_empty() {
            layers.bad("mail.smtp.user", "is required together with mail.smtp.password");
        }
        if !password && !self.user.is_empty() {
            layers.bad("mail.smtp.password", "is required together with mail.smtp.user");
        }
        let local = matches!(self.host.as_str(), "localhost" | "127.0.0.1" | "::1");
        if password && self.tls == SmtpTls::None && !local {
            layers.bad(
                "mail.smtp.tls",
                "would send mail.smtp.password unprotected; use \"starttls\" or \"tls\"",
            );
        }
    }
}

const MAILBOX: &str = "expected an address, or Name <address>";

/// A rough look, to catch what was forgotten; the mail library reads it exactly.
fn is_mailbox(text: &str) -> bool {
    let address = match text.strip_suffix('>') {
        Some(named) => named.split_once('<').map_or("", |(_, address)| address),
        None => text,
    };
    let fine = |part: &str| {
        !part.is_empty() && !part.contains(char::is_whitespace) && !part.contains(['<', '>', '@'])
    };
    address.split_once('@').is_some_and(|(local, host)| fine(local) && fine(host))
}

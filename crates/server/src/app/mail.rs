//! Mail as configured.

use crate::settings::{MailSettings, MailTransport as Kind, ServerSettings, SmtpTls};
use anyhow::{Context, Result};
use jobs::NEWSLETTERS_ABREAST;
use notify::{Encryption, FileTransport, MailTransport, Mailer, MailerSettings, SmtpSettings, SmtpTransport};
use std::sync::Arc;
use std::time::Duration;

pub(super) fn transport(settings: &MailSettings, base_url: &str) -> Result<Arc<dyn MailTransport>> {
    if settings.transport == Kind::File {
        return Ok(Arc::new(FileTransport::new(&settings.dir)));
    }
    let smtp = &settings.smtp;
    let transport = SmtpTransport::new(&SmtpSettings {
        host: smtp.host.clone(),
        port: smtp.port,
        encryption: match smtp.tls {
            SmtpTls::None => Encryption::None,
            SmtpTls::Starttls => Encryption::Starttls,
            SmtpTls::Tls => Encryption::Tls,
        },
        credentials: (!smtp.user.is_empty()).then(|| (smtp.user.clone(), smtp.password.clone())),
        timeout: Duration::from_secs(smtp.timeout_s),
        // Newsletters, and beside them other mails one by one.
        connections: NEWSLETTERS_ABREAST as u32 + 2,
        hello: host(base_url),
    });
    Ok(Arc::new(transport.context("mail.smtp")?))
}

pub(super) fn mailer(settings: &MailSettings, server: &ServerSettings) -> Result<Mailer> {
    let (from_name, from_address) = split(&settings.from);
    let (_, reply_to) = split(&settings.reply_to);
    let mailer = Mailer::new(&MailerSettings {
        base_url: server.base_url.clone(),
        from_name,
        // Message-IDs are made under the sender's domain: stable, whatever node sends.
        message_id_host: from_address.rsplit_once('@').map_or("localhost", |(_, domain)| domain).to_owned(),
        from_address,
        reply_to: (!reply_to.is_empty()).then_some(reply_to),
        bounces_to: (!settings.bounces_to.is_empty()).then(|| settings.bounces_to.clone()),
        demo: server.demo,
    });
    mailer.context("mail")
}

/// `Name <address>` or only an address.
fn split(mailbox: &str) -> (String, String) {
    match mailbox.rsplit_once('<') {
        Some((name, address)) => {
            let name = name.trim().trim_matches('"').to_owned();
            (name, address.trim_end().trim_end_matches('>').to_owned())
        }
        None => (String::new(), mailbox.trim().to_owned()),
    }
}

/// The host name of an address, unless it is a number.
fn host(base_url: &str) -> Option<String> {
    let rest = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    let host = rest.split(['/', ':']).next().unwrap_or_default();
    let named = host.contains('.') && host.chars().any(|c| c.is_ascii_alphabetic());
    named.then(|| host.to_owned())
}

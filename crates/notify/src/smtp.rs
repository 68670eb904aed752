//! Mails through an SMTP server.

use crate::{MailError, MailTransport, Message, SettingsError};
use domain::Redacted;
use lettre::transport::smtp::PoolConfig;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::{Error, extension::ClientId};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::time::Duration;

/// How the connection to the SMTP server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Encryption {
    /// TLS from the first byte, usually port 465.
    Tls,
    /// Plain first, then TLS, which is required; usually port 587.
    Starttls,
    /// Plain. Only for a server on the same machine.
    None,
}

/// How to reach the SMTP server.
#[derive(Clone, Debug)]
pub struct SmtpSettings {
    /// Its host name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub encryption: Encryption,
    /// User and password, if the server wants them.
    pub credentials: Option<(String, Redacted<String>)>,
    /// How long an answer may take.
    pub timeout: Duration,
    /// Most connections that are open at the same time.
    pub connections: u32,
    /// How the platform introduces itself: its domain name; a neutral name where there is none.
    pub hello: Option<String>,
}

/// Sends through an SMTP server with a pool of connections.
pub struct SmtpTransport {
    inner: AsyncSmtpTransport<Tokio1Executor>,
}

impl fmt::Debug for SmtpTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SmtpTransport")
    }
}

impl SmtpTransport {
    /// A transport with these settings; it connects when the first mail is sent. Call it inside a
    /// tokio runtime: the pool of connections tidies itself up there.
    ///
    /// # Errors
    /// [`SettingsError`] when the host cannot be the name of a certificate.
    pub fn new(settings: &SmtpSettings) -> Result<Self, SettingsError> {
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&settings.host)
            .port(settings.port)
            .tls(tls(settings)?)
            .timeout(Some(settings.timeout))
            .pool_config(PoolConfig::new().max_size(settings.connections.max(1)));
        if let Some((user, password)) = &settings.credentials {
            builder = builder.credentials(Credentials::new(user.clone(), password.expose().clone()));
        }
        if let Some(hello) = &settings.hello {
            builder = builder.hello_name(ClientId::Domain(hello.clone()));
        }
        Ok(Self { inner: builder.build() })
    }
}

fn tls(settings: &SmtpSettings) -> Result<Tls, SettingsError> {
    let parameters = || {
        TlsParameters::new(settings.host.clone())
            .map_err(|_| SettingsError { key: "host", problem: "no certificate can have this name" })
    };
    Ok(match settings.encryption {
        Encryption::Tls => Tls::Wrapper(parameters()?),
        Encryption::Starttls => Tls::Required(parameters()?),
        Encryption::None => Tls::None,
    })
}

#[async_trait::async_trait]
impl MailTransport for SmtpTransport {
    async fn send(&self, message: &Message) -> Result<(), MailError> {
        self.inner.send(message.inner().clone()).await.map(drop).map_err(|error| classify(&error))
    }

    async fn check(&self) -> Result<(), MailError> {
        match self.inner.test_connection().await {
            Ok(true) => Ok(()),
            Ok(false) => Err(MailError::Temporary("the mail server does not answer".to_owned())),
            Err(error) => Err(classify(&error)),
        }
    }
}

/// Says what happened without the server's words, which may quote an address.
fn classify(error: &Error) -> MailError {
    let status = error.status().map(|code| code.to_string());
    match status {
        Some(code) if error.is_permanent() => {
            MailError::Permanent(format!("the mail server answered {code}"))
        }
        Some(code) => MailError::Temporary(format!("the mail server answered {code}")),
        None if error.is_timeout() => MailError::Temporary("the mail server took too long".to_owned()),
        None if error.is_tls() => MailError::Temporary("no secure connection to the mail server".to_owned()),
        None => MailError::Temporary("no connection to the mail server".to_owned()),
    }
}

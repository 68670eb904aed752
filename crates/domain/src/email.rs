//! E-mail addresses: what is one, and when two are the same mailbox.

use crate::Redacted;

/// An address that was checked, with the form in which addresses are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmailAddress {
    as_given: Redacted<String>,
    normalised: Redacted<String>,
}

/// Providers that deliver `j.a.n@` and `jan@` to the same mailbox, and what they are known as.
const DOTS_IGNORED: &[(&str, &str)] = &[("gmail.com", "gmail.com"), ("googlemail.com", "gmail.com")];

/// Why a text is not an address that mail can be sent to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an e-mail address")]
pub struct NotAnAddress;

impl EmailAddress {
    /// Checks an address. Longest 254 characters, longest local part 64 (RFC 5321, 4.5.3.1); quoted
    /// local parts and address literals are refused, because people do not have them.
    pub fn parse(text: &str) -> Result<Self, NotAnAddress> {
        let text = text.trim();
        let (local, domain) = text.rsplit_once('@').ok_or(NotAnAddress)?;
        if text.len() > 254 || local.is_empty() || local.len() > 64 || !local.chars().all(is_local) {
            return Err(NotAnAddress);
        }
        if local.starts_with('.') || local.ends_with('.') || local.contains("..") {
            return Err(NotAnAddress);
        }
        let domain = ascii_domain(domain)?;
        let normalised = normalise(local, &domain);
        Ok(Self {
            as_given: Redacted::new(format!("{local}@{domain}")),
            normalised: Redacted::new(normalised),
        })
    }

    /// The address to send to: the local part as given, the domain in ASCII.
    pub fn deliverable(&self) -> &Redacted<String> {
        &self.as_given
    }

    /// The form in which addresses are compared: lower case, without a plus-tag, without dots where
    /// the provider ignores them, the domain in ASCII (IDNA, UTS 46).
    pub fn normalised(&self) -> &Redacted<String> {
        &self.normalised
    }

    /// The domain in ASCII, which names a provider and not a person.
    pub fn domain(&self) -> &str {
        self.as_given.expose().rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

/// Characters of a local part: RFC 5322 atoms with dots, and letters beyond ASCII (RFC 6531).
fn is_local(c: char) -> bool {
    c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c)
}

fn ascii_domain(domain: &str) -> Result<String, NotAnAddress> {
    let ascii = idna::domain_to_ascii_strict(domain.trim_end_matches('.')).map_err(|_| NotAnAddress)?;
    let mut labels = ascii.rsplit('.');
    let top = labels.next().unwrap_or_default();
    let has_second = labels.next().is_some_and(|label| !label.is_empty());
    let top_is_name = top.len() >= 2 && !top.chars().all(|c| c.is_ascii_digit());
    if has_second && top_is_name { Ok(ascii) } else { Err(NotAnAddress) }
}

fn normalise(local: &str, domain: &str) -> String {
    let local = local.to_lowercase();
    let untagged = match local.split_once('+') {
        Some((name, _)) if !name.is_empty() => name,
        _ => local.as_str(),
    };
    match DOTS_IGNORED.iter().find(|(name, _)| *name == domain) {
        Some((_, known_as)) => format!("{}@{known_as}", untagged.replace('.', "")),
        None => format!("{untagged}@{domain}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn same(a: &str, b: &str) -> bool {
        EmailAddress::parse(a).unwrap().normalised() == EmailAddress::parse(b).unwrap().normalised()
    }

    #[test]
    fn one_mailbox_has_many_spellings() {
        assert!(same("Jan.Peeters@Example.org", "jan.peeters@example.org"));
        assert!(same("jan+opvang@example.org", "jan@example.org"));
        assert!(same("j.a.n+x@gmail.com", "jan@googlemail.com"));
        assert!(same("jan@café.example", "jan@xn--caf-dma.example"));
        assert!(!same("j.an@example.org", "jan@example.org"));
    }

    #[test]
    fn what_cannot_be_delivered_is_refused() {
        for bad in [
            "",
            "jan",
            "@example.org",
            "jan@",
            "jan@localhost",
            "a b@example.org",
            "jan@ex ample.org",
            ".jan@example.org",
            "ja..n@example.org",
            "jan@10.0.0.1",
            "jan@[10.0.0.1]",
            "jan@example.org\r\nBcc: x@example.org",
            "jan@-example.org",
            "a@b@example.org",
        ] {
            assert!(EmailAddress::parse(bad).is_err(), "{bad:?} was accepted");
        }
        assert!(EmailAddress::parse(&format!("{}@example.org", "a".repeat(65))).is_err());
    }

    #[test]
    fn an_address_does_not_print() {
        let address = EmailAddress::parse("jan@example.org").unwrap();
        assert!(!format!("{address:?}").contains("jan"));
        assert_eq!(address.domain(), "example.org");
    }

    proptest! {
        #[test]
        fn comparing_forms_are_stable(text in any::<String>()) {
            if let Ok(address) = EmailAddress::parse(&text) {
                let again = EmailAddress::parse(address.normalised().expose()).unwrap();
                prop_assert_eq!(again.normalised(), address.normalised());
            }
        }
    }
}

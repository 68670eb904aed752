//! How a member hears that reviews of the own facilities come online, and in which language mails come.

use super::Providers;
use domain::audit::Actor;
use domain::ids::{FacilityId, SubscriptionId};
use domain::{Facility, FieldError, NewsFrequency, RuleError};
use moderation::ProviderMember;
use serde_json::json;
use std::collections::HashMap;
use storage::{EditorRecord, MemberNewsRecord, NewAudit};
use templates::Language;

/// How a member hears of one facility.
#[derive(Clone, Debug, PartialEq)]
pub struct MyNotification {
    /// The facility.
    pub facility: Facility,
    /// How often a mail comes.
    pub frequency: NewsFrequency,
}

/// A page of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MyNotifications {
    /// By name of the facility in addresses.
    pub items: Vec<MyNotification>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
}

impl Providers {
    /// How the member hears of the facilities of the own organisations, at most `limit` (1 to 100).
    pub async fn notifications(
        &self,
        member: &ProviderMember,
        cursor: Option<&str>,
        limit: u64,
    ) -> Result<MyNotifications, RuleError> {
        let found = self.facilities(member, cursor, limit).await?;
        let ids: Vec<FacilityId> = found.items.iter().map(|mine| mine.facility.id).collect();
        let wishes = self.store.view().member_news().of(member.id(), &ids).await?;
        let wishes: HashMap<_, _> = wishes.into_iter().map(|wish| (wish.facility, wish.frequency)).collect();
        let items = found.items.into_iter().map(|mine| MyNotification {
            frequency: wishes.get(&mine.facility.id).copied().unwrap_or_default(),
            facility: mine.facility,
        });
        Ok(MyNotifications { items: items.collect(), next_cursor: found.next_cursor })
    }

    /// Chooses how the member hears of a facility.
    ///
    /// Errors: `facility_not_found` (404), also where somebody else runs it.
    pub async fn choose_notification(
        &self,
        member: &ProviderMember,
        facility: FacilityId,
        frequency: NewsFrequency,
    ) -> Result<MyNotification, RuleError> {
        let unknown = || RuleError::not_found("facility_not_found");
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let facility = tx.facilities().find(facility).await?.ok_or_else(unknown)?;
        member.at(&facility).ok_or_else(unknown)?;
        let next_at = frequency.digest().map(|often| often.next(now, SubscriptionId(member.id().0)));
        // A digest tells of what comes online from here on, or since the last one.
        let known = tx.member_news().lock(member.id(), facility.id).await?;
        let digests = known.as_ref().is_some_and(|wish| wish.frequency.digest().is_some());
        let told = known.as_ref().and_then(|wish| wish.told_until).filter(|_| digests).unwrap_or(now);
        let told_until = next_at.map(|_| told);
        match known {
            Some(wish) => {
                let wish = MemberNewsRecord { frequency, told_until, next_at, ..wish };
                tx.member_news().update(&wish).await?;
            }
            None => {
                let wish = MemberNewsRecord {
                    id: self.ids.uuid(),
                    account: member.id(),
                    facility: facility.id,
                    frequency,
                    told_until,
                    next_at,
                };
                tx.member_news().insert(&wish).await?;
            }
        }
        tx.record(NewAudit {
            at: now,
            actor: Actor::Member(member.id()),
            action: "member.news_chosen",
            subject_kind: "account",
            subject: member.id().0,
            detail: json!({ "facility": facility.id, "frequency": frequency }),
        });
        tx.commit(self.ids.as_ref()).await?;
        Ok(MyNotification { facility, frequency })
    }

    /// Chooses the language of every mail that goes to the member from now on, by its ISO 639-1 code.
    ///
    /// Errors: `invalid_fields` (422) with `/language`.
    pub async fn choose_language(&self, member: &ProviderMember, code: &str) -> Result<Language, RuleError> {
        let language: Language = code.parse().map_err(|_| {
            RuleError::invalid(vec![FieldError::new("/language", "unknown_language", "Kies nl, fr of en.")])
        })?;
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let account = tx.editors().lock(member.id()).await?;
        let account = account.ok_or_else(|| RuleError::not_found("account_not_found"))?;
        if account.language == language.code() {
            return Ok(language);
        }
        let account = EditorRecord { language: language.code().to_owned(), ..account };
        tx.editors().update(&account, now).await?;
        tx.record(NewAudit {
            at: now,
            actor: Actor::Member(member.id()),
            action: "member.language_chosen",
            subject_kind: "account",
            subject: member.id().0,
            detail: json!({ "language": language }),
        });
        tx.commit(self.ids.as_ref()).await?;
        Ok(language)
    }
}

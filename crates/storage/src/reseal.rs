//! A change of keys: everything that an earlier key sealed is sealed again.
//!
//! Every sealed column is in one list; a test fails when the database has one that is not. What is sealed under
//! a salt (`traces`) dies with the salt and needs no key of ours; what waits in the outbox is delivered first.

use crate::ROW_LOCK;
use crate::entity::{
    facility_wish, feedback_answer, identity_look, member_invitation, notice, organisation_proof,
    pilot_application, pilot_contact, pilot_facility_check, pilot_override, pilot_step, review,
    second_factor, signal, signal_log, subscriber,
};
use crate::error::StorageError;
use crate::store::Store;
use crate::vault::Vault;
use domain::Ids;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ColumnTrait, Condition, DatabaseExecutor, EntityName, EntityTrait, IdenStatic, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::collections::BTreeSet;
use uuid::Uuid;

/// A column with sealed values, the column with the ids of their keys, and the primary key.
struct Columns<E: EntityTrait> {
    id: E::Column,
    sealed: E::Column,
    key: E::Column,
    purpose: &'static str,
}

macro_rules! sealed_columns {
    ($($entity:ident: $sealed:ident with $key:ident of $id:ident for $purpose:expr,)+) => {
        /// Seals at most `limit` values again; says how many.
        async fn some_again(
            db: &DatabaseExecutor<'_>,
            vault: &Vault,
            limit: u64,
            ids: &dyn Ids,
        ) -> Result<u64, StorageError> {
            let mut done = 0;
            $(
                let columns = Columns::<$entity::Entity> {
                    id: $entity::Column::$id,
                    sealed: $entity::Column::$sealed,
                    key: $entity::Column::$key,
                    purpose: $purpose,
                };
                if done < limit {
                    done += columns.again(db, vault, limit - done, ids).await?;
                }
            )+
            Ok(done)
        }

        /// Opens one value of every key and column; gives the keys.
        async fn all_keys(db: &DatabaseExecutor<'_>, vault: &Vault) -> Result<BTreeSet<String>, StorageError> {
            let mut keys = BTreeSet::new();
            $(
                let columns = Columns::<$entity::Entity> {
                    id: $entity::Column::$id,
                    sealed: $entity::Column::$sealed,
                    key: $entity::Column::$key,
                    purpose: $purpose,
                };
                columns.try_keys(db, vault, &mut keys).await?;
            )+
            Ok(keys)
        }

        impl Store {
            /// Every column that a change of keys seals again, as table, column and the column with the key.
            pub fn sealed_columns() -> Vec<[String; 3]> {
                vec![$([
                    $entity::Entity.table_name().to_owned(),
                    $entity::Column::$sealed.as_str().to_owned(),
                    $entity::Column::$key.as_str().to_owned(),
                ]),+]
            }
        }
    };
}

sealed_columns! {
    review: Identity with IdentityKey of Id for crate::reviews::IDENTITY,
    notice: Identity with IdentityKey of Id for crate::reporters::REPORTER,
    subscriber: Identity with IdentityKey of Id for crate::subscribers::ADDRESS,
    second_factor: Secret with KeyId of EditorId for crate::second_factors::PURPOSE,
    signal: Sealed with SealedKey of Id for crate::signals::CONTENT,
    signal_log: Note with SealedKey of Id for crate::signal_log::NOTE,
    pilot_application: Sealed with SealedKey of Id for crate::pilot_applications::CONTACT,
    pilot_override: Reason with SealedKey of Id for crate::pilot_log::REASON,
    pilot_step: Note with SealedKey of Id for crate::pilot_log::REASON,
    feedback_answer: Sealed with SealedKey of Id for crate::feedback::TEXT,
    facility_wish: Sealed with SealedKey of Id for crate::subscribers::ADDRESS,
    pilot_contact: Sealed with SealedKey of Id for crate::onboardings::PERSON,
    member_invitation: Sealed with SealedKey of Id for crate::onboardings::PERSON,
    organisation_proof: Reason with SealedKey of Id for crate::pilot_log::REASON,
    pilot_facility_check: Correction with SealedKey of Id for crate::pilot_log::REASON,
    identity_look: Reason with SealedKey of Id for crate::signal_log::NOTE,
}

impl<E: EntityTrait> Columns<E> {
    async fn again(
        &self,
        db: &DatabaseExecutor<'_>,
        vault: &Vault,
        limit: u64,
        ids: &dyn Ids,
    ) -> Result<u64, StorageError> {
        // Below and above the current key instead of unequal to it: both are ranges of the index, so that
        // nothing is read when there is nothing to do. What was forgotten has an empty key, or none.
        let below = self.key.gt("").and(self.key.lt(vault.current_key()));
        let other = Condition::any().add(below).add(self.key.gt(vault.current_key()));
        let rows = E::find().select_only().columns([self.id, self.sealed]).filter(other);
        let rows: Vec<(Uuid, Option<Vec<u8>>)> =
            rows.limit(limit).lock(ROW_LOCK).into_tuple().all(db).await?;
        let mut done = 0;
        for (id, sealed) in rows {
            let plain = vault.open(self.purpose, &sealed.unwrap_or_default())?;
            let sealed = vault.seal(self.purpose, plain.expose(), ids)?;
            let update = E::update_many()
                .col_expr(self.sealed, Expr::value(sealed.bytes))
                .col_expr(self.key, Expr::value(sealed.key));
            update.filter(self.id.eq(id)).exec(db).await?;
            done += 1;
        }
        Ok(done)
    }

    async fn try_keys(
        &self,
        db: &DatabaseExecutor<'_>,
        vault: &Vault,
        keys: &mut BTreeSet<String>,
    ) -> Result<(), StorageError> {
        let mut last = String::new();
        loop {
            let next = E::find().select_only().columns([self.key, self.sealed]).filter(self.key.gt(&*last));
            let next = next.order_by_asc(self.key).limit(1).into_tuple();
            let found: Option<(Option<String>, Option<Vec<u8>>)> = next.one(db).await?;
            let Some((Some(key), sealed)) = found else { return Ok(()) };
            vault.open(self.purpose, &sealed.unwrap_or_default())?;
            keys.insert(key.clone());
            last = key;
        }
    }
}

impl Store {
    /// Opens one value for every key that sealed any, in every sealed column, and says which keys those are. An
    /// error when a key is not configured any more, or is another one than it was.
    pub async fn try_keys(&self) -> Result<Vec<String>, StorageError> {
        let view = self.view();
        Ok(all_keys(&view.executor(), self.vault()).await?.into_iter().collect())
    }

    /// Seals again, with the current key, what older keys sealed. At most `limit` values at a time, in a
    /// transaction of their own; says how many it did. Goes on where it stopped: what is sealed with the
    /// current key is not looked at again.
    pub async fn reseal(&self, limit: u64, ids: &dyn Ids) -> Result<u64, StorageError> {
        let tx = self.begin().await?;
        let done = some_again(&tx.executor(), self.vault(), limit, ids).await?;
        tx.commit(ids).await?;
        Ok(done)
    }
}

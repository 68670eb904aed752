//! Rows of `signal_log`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "signal_log")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub signal_id: Uuid,
    pub at: DateTimeUtc,
    pub actor_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub what: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub contact: Option<String>,
    pub note: Option<Vec<u8>>,
    #[sea_orm(column_type = "Text", nullable)]
    pub sealed_key: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

"""The gate: no patient's columns are read outside an open scope, and the database sees to it.

A connection carries one Gate. SQLite asks it while it prepares each statement (its authorizer)
and while it runs one (the functions that the views compare with). The authorizer lets a
protected column be read only *via* one of the views named here; the views show nothing while
their scope is closed.
"""

from dataclasses import dataclass

_SELECT, _READ, _FUNCTION, _PRAGMA, _TRANSACTION, _SAVEPOINT = 21, 20, 31, 19, 22, 32
_INSERT, _UPDATE, _DELETE = 18, 23, 9
_ALLOW, _DENY = 0, 1

VIA: dict[str, frozenset[str]] = {
    "patient": frozenset(
        {"record", "directory", "patient_apart_has_patients", "imported"}
        | {"waiting_list", "waiting_has_patient", "recall_list", "recall_has_patient"}
        | {"unkept_visit", "put_visit", "day_rebook", "call_list", "call_attempt_has_patient"}
        | {"day_series", "to_do_count", "unkept_count", "interpreter_count"}
        | {"relation_between", "patient_relation_has_patients", "wish", "patient_wish_has_patient"}
        | {"deceased", "patient_deceased_has_patient", "need", "patient_need_has_patient"}
        | {"interpreter"}
        | {
            "counted_visit",
            "named_visit",
            "patient_insert_gate",
            "patient_update_gate",
            "patient_delete_gate",
        }
        | {"confusable", "record_confusable", "patient_confusable_has_patients"}
        | {"record_merge", "merged_directory", "patient_merge_refused", "patient_merged_keep"}
        | {"patient_merged_delete", "day_step", "day_late_call", "protected_visit"}
        | {"number_never_told", "contact", "patient_contact_has_patient", "second_number"}
        | {"patient_contact_protected", "patient_contact_protected_keep"}
        | {"patient_protected_whole", "patient_protects_contact", "changed_entry", "call_in_number"}
    ),
    "patient_pseudonym": frozenset(
        {"log_patient", "recorded_patient", "changed_entry"}
        | {"patient_pseudonym_gate", "patient_pseudonym_update", "patient_pseudonym_delete"}
    ),
    "patient_apart": frozenset(
        {"apart", "patient_apart_gate", "patient_apart_keep", "patient_apart_delete_gate"}
        | {"patient_gone"}
        | {"patient_apart_has_patients", "patient_merge_refused"}
    ),
    "patient_confusable": frozenset(
        {"confusable", "record_confusable", "patient_confusable_gate", "patient_merge_refused"}
        | {"patient_confusable_keep", "patient_confusable_delete_gate"}
        | {"patient_confusable_has_patients", "patient_confusable_not_merged"}
    ),
    "patient_merge": frozenset(
        {"directory", "record_merge", "record_merge_visit", "merged_directory"}
        | {"waiting_list", "record_waiting", "recall_list", "record_recall"}
        | {"waiting_update_gate", "waiting_leaves", "waiting_stands_again"}
        | {"recall_update_gate", "recall_done", "recall_due_again"}
        | {"patient_merge_gate", "patient_merge_refused", "patient_merge_keep"}
        | {"patient_merge_delete_gate", "patient_merge_visit_delete_gate"}
        | {"patient_merged_keep", "patient_merged_delete", "appointment_not_merged"}
        | {"patient_confusable_not_merged", "appointment_update_gate", "occupation_twice"}
        | {
            "relation",
            "relation_between",
            "wish",
            "deceased",
            "need",
            "number_never_told",
            "contact",
            "second_number",
            "patient_contact_update_gate",
        }
        | {"patient_relation_update_gate", "patient_relation_delete_gate"}
        | {"patient_update_gate", "patient_protected_whole"}
        | {"confusable", "record_confusable", "patient_confusable_delete_gate"}
        | {"appointment_deceased", "appointment_deceased_again"}
        | {"call_list", "record_call", "call_attempt_gate", "call_attempt_delete_gate"}
        | {"unkept_visit", "put_visit", "unkept_count", "to_do_count", "interpreter_count"}
        | {"patient_merge_gives_back"}
    ),
    "patient_merge_visit": frozenset(
        {"record_merge_visit", "patient_merge_visit_gate", "patient_merge_visit_keep"}
        | {"patient_merge_visit_delete_gate", "appointment_update_gate", "occupation_twice"}
    ),
    "patient_relation": frozenset(
        {"relation", "relation_between", "patient_relation_insert_gate", "number_never_told"}
        | {"patient_relation_update_gate", "patient_relation_delete_gate"}
        | {"patient_relation_has_patients", "patient_relation_gone"}
    ),
    "patient_wish": frozenset(
        {"wish", "patient_wish_insert_gate", "patient_wish_update_gate"}
        | {"patient_wish_delete_gate", "patient_wish_has_patient"}
    ),
    "patient_contact": frozenset(
        {"contact", "number_never_told", "patient_contact_insert_gate", "patient_has_contact"}
        | {"patient_contact_update_gate", "patient_contact_delete_gate"}
        | {"patient_contact_has_patient", "second_number", "patient_contact_protected"}
        | {"patient_contact_protected_keep", "patient_protects_contact"}
    ),
    "patient_deceased": frozenset(
        {"deceased", "patient_deceased_insert_gate", "patient_deceased_update_gate"}
        | {"patient_deceased_delete_gate", "patient_deceased_has_patient", "appointment_deceased"}
        | {"appointment_deceased_again", "waiting_list", "recall_list", "unkept_visit", "put_visit"}
        | {"recall_deceased", "waiting_deceased"}
        | {"to_do_count", "unkept_count"}
    ),
    "patient_need": frozenset(
        {"need", "patient_need_insert_gate", "patient_need_update_gate"}
        | {"patient_need_delete_gate", "patient_need_has_patient", "interpreter_count"}
    ),
    "visit_interpreter": frozenset(
        {"interpreter", "visit_interpreter_insert_gate", "visit_interpreter_update_gate"}
        | {"visit_interpreter_delete_gate", "visit_interpreter_visit", "appointment_hands_over"}
        | {"interpreter_count"}
    ),
    "patient_words": frozenset({"patient_word_match"}),
    "patient_parts": frozenset({"patient_part_match"}),
    "appointment": frozenset(
        {"day_appointment", "record_appointment", "interpreter_count"}
        | {"appointment_insert_gate", "appointment_update_gate", "appointment_status_steps"}
        | {"occupation_gate", "occupation_delete_gate", "occupation_update_gate"}
        | {"overbooking_gate", "overbooking_delete_gate", "appointment_fixed_stays"}
        | {"fixed_appointment_gate", "fixed_appointment_delete_gate"}
        | {"appointment_has_patient", "patient_has_visits", "appointment_not_merged"}
        | {"record_merge_visit", "patient_merge_visit_gate"}
        | {"unkept_visit", "put_visit", "to_do_count", "unkept_count", "rebook_insert_gate"}
        | {"series_visit_gate", "occupation_full", "waiting_leaves", "waiting_stands_again"}
        | {"recall_done", "recall_due_again"}
        | {"appointment_deceased", "appointment_deceased_again", "visit_interpreter_visit"}
        | {
            "day_step",
            "record_step",
            "day_late_call",
            "counted_visit",
            "named_visit",
            "protected_visit",
        }
        | {"visit_step_gate", "visit_step_update_gate", "visit_step_delete_gate"}
        | {"late_call_gate", "late_call_delete_gate", "appointment_keeps_steps"}
        | {"held_time_full", "occupation_place_held"}
        | {"group_size_fits", "group_size_fits_again", "group_size_leaves"}
        | {"group_place", "occupation_keep", "occupation_together", "occupation_twice"}
        | {"service_capacity_begins", "rebook_update_gate", "visit_interpreter_update_gate"}
        | {"appointment_hands_over", "call_attempt_gate"}
        | {"series_visit_keep", "call_attempt_keep", "interpreter"}
    ),
    "waiting": frozenset(
        {"waiting_list", "record_waiting", "to_do_count", "waiting_leaves", "waiting_stands_again"}
        | {"waiting_insert_gate", "waiting_update_gate", "waiting_delete_gate"}
        | {"waiting_has_patient", "waiting_deceased", "call_attempt_gate", "call_attempt_keep"}
        | {"patient_merge_gives_back"}
    ),
    "recall": frozenset(
        {"recall_list", "record_recall", "to_do_count", "recall_done", "recall_due_again"}
        | {"recall_insert_gate", "recall_update_gate", "recall_delete_gate"}
        | {"recall_has_patient", "recall_deceased", "call_attempt_gate", "call_attempt_keep"}
        | {"patient_merge_gives_back"}
    ),
    "rebook": frozenset(
        {"unkept_visit", "put_visit", "day_rebook", "to_do_count", "unkept_count"}
        | {"rebook_insert_gate", "rebook_update_gate", "rebook_delete_gate"}
        | {"appointment_hands_over"}
    ),
    "call_attempt": frozenset(
        {"call_list", "record_call", "call_attempt_gate", "call_attempt_delete_gate"}
        | {"call_attempt_has_patient", "call_attempt_keep", "appointment_hands_over"}
        | {"patient_merge_gives_back"}
    ),
    "series": frozenset(
        {"series_gate", "series_delete_gate", "series_visit_gate"}
        | {"series_keep", "appointment_hands_over"}
    ),
    "series_visit": frozenset(
        {"day_series", "record_series", "series_visit_gate", "series_visit_delete_gate"}
        | {"series_visit_keep", "series_keep", "appointment_hands_over"}
    ),
    "import_row": frozenset(
        {"imported", "import_row_gate", "import_row_delete_gate", "patient_gone"}
    ),
    "visit_step": frozenset(
        {"day_step", "record_step", "counted_visit", "named_visit", "appointment_keeps_steps"}
        | {"visit_step_gate", "visit_step_update_gate", "visit_step_delete_gate"}
    ),
    "late_call": frozenset({"day_late_call", "late_call_gate", "late_call_delete_gate"}),
    "audit_event": frozenset(
        {"log_entry", "log_listed", "changed_entry"}
        | {"audit_event_append", "audit_recent_append", "audit_recent_keep_delete"}
    ),
    "audit_recent": frozenset(
        {"log_entry", "log_recent", "unlisted_entry", "changed_entry"}
        | {"audit_event_append", "audit_recent_append", "audit_recent_keep_delete"}
    ),
    "audit_subject": frozenset({"log_subject", "changed_entry"}),
    "audit_detail": frozenset({"log_detail"}),
}
"""Protected tables, and the views and triggers through which they may be read."""
TIES = frozenset(
    {"waiting", "recall", "call_attempt", "series", "patient_relation", "patient_wish"}
    | {"patient_deceased", "patient_need", "patient_confusable"}
)
"""Protected tables whose rows hold a patient's card in its place."""
VIA.update({table: VIA[table] | {"patient_has_ties"} for table in TIES})

OPEN_COLUMNS = frozenset(
    {
        ("patient", "number"),  # the next number is the largest plus one
        ("audit_event", "seq"),  # the log's length and leaf hashes say nothing about anybody
        ("audit_event", "leaf"),
        ("audit_event", "recorded"),
        ("audit_recent", "seq"),
        ("audit_recent", "leaf"),
        ("audit_recent", "recorded"),
        ("series_visit", "series"),  # which visits belong together, not whose they are
        ("series_visit", "appointment"),
    }
)
"""Columns of protected tables that are read without a scope, each with its reason."""

NAMED_COLUMNS = frozenset(
    {
        ("patient", "id"),
        ("patient", "version"),
        ("patient_pseudonym", "patient"),
        ("patient_apart", "one"),
        ("patient_apart", "other"),
        ("patient_confusable", "one"),
        ("patient_confusable", "other"),
        ("patient_merge", "merged"),
        ("patient_merge_visit", "merged"),
        ("patient_relation", "id"),
        ("patient_relation", "version"),
        ("patient_wish", "patient"),
        ("patient_wish", "version"),
        ("patient_contact", "patient"),
        ("patient_contact", "version"),
        ("patient_deceased", "patient"),
        ("patient_need", "patient"),
        ("patient_need", "version"),
        ("visit_interpreter", "appointment"),
        ("visit_interpreter", "version"),
        ("appointment", "id"),
        ("appointment", "version"),
        ("waiting", "id"),
        ("waiting", "version"),
        ("recall", "id"),
        ("recall", "version"),
        ("rebook", "appointment"),
        ("call_attempt", "id"),
        ("series", "id"),
        ("import_row", "batch"),
        ("import_row", "entity"),
        ("visit_step", "appointment"),
        ("late_call", "appointment"),
    }
)
"""Columns by which a statement names the row that it writes, and its trigger guards. No statement
that gives anything back reads them without a scope."""

_WHOSE = frozenset({("patient", "id"), ("import_row", "entity")}) | {
    one for one in NAMED_COLUMNS if one[1] in {"patient", "one", "other", "merged"}
}
"""Those that are patients. The others an open table may refer to, and SQLite then looks there."""

OPEN_TABLES = frozenset(
    {"setting", "care_unit", "device", "preference", "account", "account_role"}
    | {"room", "practitioner", "service", "service_practitioner", "working_hours", "absence"}
    | {"service_capacity", "group_size"}
    | {"equipment", "room_kind", "service_need", "service_override", "dated_hours", "block"}
    | {"call_taken"}  # which line of the list of calls, and by whom it is made just now
    | {"held_time", "overbooking", "fixed_appointment"}  # as occupation: no patient is in them
    | {"occupation"}  # when somebody is busy and with which appointment, not with whom
    | {"access_grant", "access_grant_practitioner", "invitation"}
    | {"account_return"}  # when somebody gave a code, and a hash
    | {"password_history", "recovery_code"}  # stretched or hashed, and colleagues' alone
    | {"import_relation"}  # which relations came with which file, not whose they are
    | {"import_batch", "import_mapping"}  # which files came when, how their columns were read
    | {"import_name"}  # which names of colleagues and services stand for whom here, hashed
    | {"training_release", "training_completion", "training_clearance", "training_excuse"}
    | {"training_step", "incident"}  # what was answered, what is told: sealed
    | {"draft", "last_acts"}  # sealed: only its writer's key opens it
    | {"audit_node", "audit_checkpoint"}  # hashes and signatures
    | {"json_each"}  # a list of bound values, as a table
)
"""Tables that hold nothing about a patient. One that stands in no list is read by nobody."""

_VIEWS = frozenset(way for ways in VIA.values() for way in ways)
_SEARCH_INDEXES = frozenset({"patient_words", "patient_parts"})

_SEARCH_SHADOWS = tuple(
    f"patient_{index}_{shadow}"
    for index in ("words", "parts")
    for shadow in ("data", "idx", "docsize", "config", "content")
)
_FORBIDDEN_FUNCTIONS = frozenset({"load_extension", "fts3_tokenizer", "sqlcipher_export"})


class GateClosed(RuntimeError):
    """A statement asked for what its scope does not open: a fault in the program."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a connection may see just now; everything closed unless said."""

    viewing: int | None = None
    directory: int | None = None
    """0: the directory without protected persons; 1: with them."""
    subject: int | None = None
    """The patient whose rows the present unit of work may write."""
    log: int | None = None
    """0: the whole log; otherwise the account whose entries are open."""
    recording: int | None = None
    writing: bool = False


CLOSED = Scope()


class Gate:
    """One connection's gate: ``scope`` is set for the length of a call and closed after it.

    ``names``: whether the call writes, and gives nothing back but how many rows it wrote. The
    patients that it names so it cannot carry into a table that everybody reads. ``whose``: the
    patient whose rows it may write just now, where one call writes those of several.
    """

    __slots__ = ("_has_named", "_into_open", "names", "scope", "whose")

    def __init__(self) -> None:
        self.shut()

    def open_for(self, scope: Scope, *, names: bool = False) -> None:
        self.scope, self.names, self.whose = scope, names, scope.subject
        self._has_named = self._into_open = False

    def shut(self) -> None:
        self.open_for(CLOSED)

    def viewing(self) -> int | None:
        return self.scope.viewing

    def directory_open(self) -> int | None:
        return self.scope.directory

    def subject(self) -> int | None:
        return self.whose

    def log_scope(self) -> int | None:
        return self.scope.log

    def recording(self) -> int | None:
        return self.scope.recording

    def authorize(
        self, action: int, one: str | None, two: str | None, _schema: str | None, via: str | None
    ) -> int:
        """SQLite's authorizer: allow by list, deny everything else."""
        if action == _READ:
            return self._read(one or "", two or "", via)
        if action in (_SELECT, _TRANSACTION, _SAVEPOINT):
            return _ALLOW
        if action == _FUNCTION:
            return _DENY if two in _FORBIDDEN_FUNCTIONS else _ALLOW
        if action in (_INSERT, _UPDATE, _DELETE):
            return self._write(one or "", via)
        if action == _PRAGMA:  # the search index asks for data_version by itself
            return _ALLOW if one == "data_version" and two is None else _DENY
        return _DENY

    def _read(self, table: str, column: str, via: str | None) -> int:
        ways = VIA.get(table)
        if ways is None:
            if table in _SEARCH_SHADOWS:
                return _ALLOW if self._search_runs() else _DENY
            return _ALLOW if table in OPEN_TABLES or table in _VIEWS else _DENY
        if via in ways or (table, column) in OPEN_COLUMNS:
            return _ALLOW
        if self.names and (table, column) in NAMED_COLUMNS:
            whose = (table, column) in _WHOSE
            self._has_named |= whose
            return _DENY if whose and self._into_open else _ALLOW
        if not column:  # tells no more than a count; of a search index, who is called so
            return _DENY if table in _SEARCH_INDEXES else _ALLOW
        return _DENY

    def _write(self, table: str, via: str | None) -> int:
        if via is None and table in OPEN_TABLES:  # a trigger's own writes are ours
            self._into_open = True
            if self._has_named:
                return _DENY
        if table.startswith("sqlite_") or not self.scope.writing:
            return _DENY
        if table in _SEARCH_SHADOWS and not self._search_runs():
            return _DENY
        return _ALLOW

    def _search_runs(self) -> bool:
        scope = self.scope
        return scope.directory is not None or (scope.writing and scope.subject is not None)

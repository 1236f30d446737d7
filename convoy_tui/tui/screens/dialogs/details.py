"""Give or mend the date, the outlet and the agency of an article."""

from __future__ import annotations

from datetime import date

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Label

from convoy_tui.export.wording import published_words
from convoy_tui.store import StoreError
from convoy_tui.tui.screens.dialogs.dialog import Dialog
from convoy_tui.tui.session import Session


class DetailsDialog(Dialog[bool]):
    """Keeps what the reader says and answers with whether anything changed."""

    def __init__(self, session: Session, article_id: str) -> None:
        self._session = session
        self._article = session.article(article_id)
        super().__init__(
            f"{self._article.letter} · {self._article.title or self._article.id}",
            "enter keeps · escape leaves everything as it is · an emptied field is unknown",
        )

    def compose_question(self) -> ComposeResult:
        """Give a line for each detail, with what is known already."""
        article = self._article
        yield Label(Content(f"Published, as 2017-09-04 ({published_words(article)})"))
        published = article.published.isoformat() if article.published else ""
        yield Input(published, placeholder="YYYY-MM-DD", id="published")
        yield Label(self._label("Outlet", "outlet"))
        yield Input(article.outlet or "", placeholder="who published it", id="outlet")
        yield Label(self._label("Agency", "agency"))
        yield Input(article.agency or "", placeholder="whose text it carries", id="agency")

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """Keep what was typed, if it can be."""
        article = self._article
        typed = {
            name: self.query_one(f"#{name}", Input).value.strip()
            for name in ("published", "outlet", "agency")
        }
        try:
            published = date.fromisoformat(typed["published"]) if typed["published"] else None
        except ValueError:
            self.tell(f"{typed['published']} is no date; write year, month and day as 2017-09-04")
            self.query_one("#published", Input).focus()
            return
        outlet, agency = typed["outlet"] or None, typed["agency"] or None
        before = {"published": article.published, "outlet": article.outlet, "agency": article.agency}
        after = {"published": published, "outlet": outlet, "agency": agency}
        mended = {name for name in before if before[name] != after[name]}
        if not mended:
            self.dismiss(False)
            return
        given = tuple(name for name in before if name in mended or name in article.given)
        try:
            self._session.give_details(
                article.id, published=published, outlet=outlet, agency=agency, given=given
            )
        except StoreError as error:
            self.tell(str(error))
            return
        self.dismiss(True)

    def _label(self, name: str, detail: str) -> Content:
        return Content(f"{name} (given by the reader)" if detail in self._article.given else name)

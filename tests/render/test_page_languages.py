"""Runs of text in another language than the page say so, for those who hear it."""

import re

import pytest
import torture

from cjm.render.draw import draw
from cjm.render.page.tongues import speaking, spoken


@pytest.mark.parametrize(
    ("around", "text", "told"),
    [
        ("und", "Checkout", "<b>Checkout</b>"),
        ("en", "Checkout", "<b>Checkout</b>"),
        ("he", "Checkout", '<b lang="">Checkout</b>'),
        ("und", "100 %", "<b>100 %</b>"),
        ("he", "100 %", "<b>100 %</b>"),
        ("he", "קופה", "<b>קופה</b>"),
        ("und", "קופה", '<b lang="he">קופה</b>'),
        ("en", "קופה 2", '<b lang="he">קופה 2</b>'),
        ("he", "קופה (VAT) 17%", '<b>קופה (<span lang="">VAT) 17%</span></b>'),
        ("und", "The 会計 page", '<b>The <span lang="zh">会計 </span>page</b>'),
        ("und", "会計 レジ", '<b lang="ja">会計 レジ</b>'),
        ("ja", "会計", "<b>会計</b>"),
        ("ja", "会計 A4", '<b>会計 <span lang="">A4</span></b>'),
        ("und", "결제", '<b lang="ko">결제</b>'),
        ("und", "الدفع", '<b lang="und-Arab">الدفع</b>'),
        ("und", "Größe & Maß", "<b>Größe &amp; Maß</b>"),
        ("und", "", "<b></b>"),
        ("he", "🙂", "<b>🙂</b>"),
    ],
)
def test_runs_are_marked(around: str, text: str, told: str) -> None:
    with speaking(around):
        assert spoken(text, "b") == told


@pytest.mark.parametrize(
    ("name", "own", "marked"),
    [("hebrew", "he", True), ("east-asia", "ja", True), ("buy-clothes-online", "und", False)],
)
def test_the_pages_own_words_are_english(name: str, own: str, marked: bool) -> None:  # noqa: FBT001 - a column of the table
    page = str(draw(torture.context(name), format="html"))
    assert page.startswith(f'<!doctype html>\n<html lang="{own}"')
    for tag in ('<section class="tools" aria-label="Tools"', '<dialog aria-labelledby="shown"'):
        assert (f'{tag} lang="en"' in page) == marked
    inner = page.partition("<tbody>")[2].partition("</tbody>")[0]
    assert f'lang="{own}"' not in inner
    details = page.partition('id="details"')[2]
    assert bool(re.search(f'<bdi dir="auto" lang="{own}">', details)) == marked

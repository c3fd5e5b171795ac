#!/usr/bin/env python3
"""What an HTML form asks, counted by a parser that is not ours (html.parser).

  controls.py FILE...    a line of JSON a file: {"controls": n, "lines": [line of each], "options": n, "meta": n}
"""
import json
import sys
from html.parser import HTMLParser

SILENT = {"hidden", "button", "submit", "reset", "image", "file"}


class Controls(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.lines, self.options, self.meta = [], 0, 0
        self.select, self.option, self.text, self.silent = False, None, "", 0

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        if tag in ("datalist", "template_attributes", "coded_content"):
            self.silent += 1
        if tag == "meta" and values.get("name") and values.get("content", "").strip():
            self.meta += 1
        if self.silent:
            return
        if tag == "option" or tag == "optgroup":
            self.end_option()
        if tag == "option" and self.select:
            self.option, self.text = values, ""
        if tag == "select":
            self.select = True
        if tag in ("select", "textarea") or (tag == "input" and values.get("type", "").lower() not in SILENT):
            self.lines.append(self.getpos()[0])

    handle_startendtag = handle_starttag

    def end_option(self):
        if self.option is None:
            return
        label = " ".join(self.text.split()) or self.option.get("name", "") or self.option.get("value", "")
        if label and not ("value" in self.option and not self.option["value"].strip()):
            self.options += 1
        self.option = None

    def handle_data(self, data):
        self.text += data

    def handle_endtag(self, tag):
        if tag in ("datalist", "template_attributes", "coded_content"):
            self.silent = max(0, self.silent - 1)
        if tag in ("option", "select"):
            self.end_option()
        if tag == "select":
            self.select = False


for path in sys.argv[1:]:
    reader = Controls()
    with open(path, encoding="utf-8") as file:
        reader.feed(file.read())
    print(json.dumps({"controls": len(reader.lines), "lines": reader.lines, "options": reader.options, "meta": reader.meta}))

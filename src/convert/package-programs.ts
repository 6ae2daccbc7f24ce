/** Which programs a package brings, where a Dockerfile may call them. Knowledge from use. */
import type { Mapping } from "./apt-to-apk.js";

/** By the package's name on Debian; one that is called as its package is left out. */
const PROGRAMS: Readonly<Record<string, string>> = {
  "apache2-utils": "htpasswd ab",
  "build-essential": "make gcc g++ cc c++ ld ar",
  "default-jre": "java",
  "default-jre-headless": "java",
  "default-libmysqlclient-dev": "mysql_config mariadb_config",
  "default-mysql-client": "mysql mysqldump mysqladmin mariadb",
  "g++": "c++",
  "gdal-bin": "gdalinfo ogr2ogr gdal_translate gdalwarp",
  gcc: "cc",
  gettext: "msgfmt xgettext envsubst",
  "gettext-base": "envsubst",
  ghostscript: "gs",
  golang: "go gofmt",
  "golang-go": "go gofmt",
  graphviz: "dot neato",
  imagemagick: "convert identify magick mogrify",
  "libimage-exiftool-perl": "exiftool",
  "libmariadb-dev": "mariadb_config mysql_config",
  "libpq-dev": "pg_config",
  libreoffice: "soffice",
  "mariadb-client": "mysql mysqldump mysqladmin mariadb",
  "ninja-build": "ninja",
  nodejs: "node",
  "ldap-utils": "ldapsearch ldapadd ldapmodify",
  "libxml2-utils": "xmllint",
  "openjdk-17-jdk-headless": "java javac",
  "openjdk-17-jre": "java",
  "openjdk-17-jre-headless": "java",
  "openjdk-21-jre-headless": "java",
  pkgconf: "pkg-config",
  "poppler-utils": "pdftotext pdftoppm pdfinfo",
  "postgresql-client": "psql pg_dump pg_isready pg_restore",
  "protobuf-compiler": "protoc",
  python3: "python3",
  "python3-pip": "pip pip3",
  "redis-tools": "redis-cli",
  rustc: "rustc",
  supervisor: "supervisord supervisorctl",
  "tesseract-ocr": "tesseract",
  xvfb: "Xvfb xvfb-run",
};

/** Whether one of these programs is the package's. */
export function isCalled({ debian, alpine }: Mapping, programs: ReadonlySet<string>): boolean {
  const own = Object.hasOwn(PROGRAMS, debian) ? (PROGRAMS[debian] ?? "").split(" ") : [];
  return [debian, ...alpine, ...own].some((name) => programs.has(name));
}

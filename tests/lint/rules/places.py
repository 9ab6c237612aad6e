"""Nothing in the repository names the machine it was written on, or the hosts that machine fetched from."""
import re

from source import Source

_MACHINE = re.compile(
    r"(?<![\w.$}-])/(?:work|tmp|home|root|Users|mnt|private/tmp)/[\w.{$]|\b[A-Za-z]:\\+Users\\"
    r"|\b(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}(?:\.\d{1,3})?\b(?=[:/])")
_HOSTS = re.compile(
    r"\b(?:deb|ftp|security|archive)\.debian\.org\b|\bpypi\.org\b|\bpythonhosted\.org\b|\bregistry\.\w[\w.-]*\b(?=[/:])"
    r"|\b(?:npmjs|crates|rubygems|conan)\.(?:org|io|com)\b|\b(?:docker|quay|ghcr)\.io\b|\b[\w-]+\.(?:internal|local|lan|corp)\b(?=[:/])")


def check(source: Source):
    if source.path == "LICENSE":
        return
    for match in _MACHINE.finditer(source.text):
        yield source.finding(match.start(), "machine", f"{match.group(0)} exists on one machine only")
    for match in _HOSTS.finditer(source.text):
        yield source.finding(match.start(), "host", f"{match.group(0)} is where a machine fetched from")

"""Prints an index's page of each project named, as the user's own pip gets it: one JSON object a line.

pip has no command for that, so its own modules are used (they have been the same from pip 22.3 to 26).
"""

import json
import sys

from pip._internal.commands import create_command
from pip._internal.models.link import Link


def main() -> None:
    command = create_command("download")
    options, _ = command.parse_args(["nothing"])
    with command.main_context():
        session = command.get_default_session(options)
        finder = command._build_package_finder(options, session)
        for name in sys.argv[1:]:
            address = options.index_url.rstrip("/") + "/" + name + "/"
            page = finder._link_collector.fetch_response(Link(address))
            if page is None:
                sys.exit("the index has no page of " + name)
            text = page.content.decode(page.encoding or "utf-8")
            print(json.dumps({"name": name, "type": page.content_type, "url": page.url, "text": text}))


main()

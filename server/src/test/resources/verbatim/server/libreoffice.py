# Has a running LibreOffice check the paragraphs of a document with its own client of LanguageTool, and prints a line of
# JSON a match. Run by Debian's python3, which has LibreOffice's uno.
#   libreoffice.py PIPE DOCUMENT-URL
import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

pipe, document_url = sys.argv[1:]
resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
for attempt in range(300):
    try:
        context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        break
    except NoConnectException:
        time.sleep(0.2)
else:
    sys.exit("LibreOffice does not answer")

services = context.ServiceManager
desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
document = desktop.loadComponentFromURL(document_url, "_blank", 0, (PropertyValue("Hidden", 0, True, 0),))
try:
    client = services.createInstanceWithContext("org.openoffice.lingu.LanguageToolGrammarChecker", context)
    paragraphs = document.Text.createEnumeration()
    number = 0
    while paragraphs.hasMoreElements():
        paragraph = paragraphs.nextElement()
        text = paragraph.getString()
        for error in client.doProofreading("1", text, paragraph.CharLocale, 0, len(text), ()).aErrors:
            print(json.dumps({
                "paragraph": number,
                "start": error.nErrorStart,
                "length": error.nErrorLength,
                "message": error.aShortComment,
                "replacements": list(error.aSuggestions),
            }))
        number += 1
finally:
    document.close(True)
    try:
        desktop.terminate()
    except Exception:  # it is gone before it can answer
        pass

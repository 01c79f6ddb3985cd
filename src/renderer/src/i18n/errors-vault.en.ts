/** Sentences for the reasons of join ways and of comparisons of syncs. */
export const vaultErrorsEn: Readonly<Record<string, string>> = {
  'joinWays.notFound': 'This join way is not in the vault any more. Refresh the list.',
  'joinWays.changedMeanwhile':
    "WeCom's version is another one than the one you compared with, so nothing was sent. Compare again, then save.",
  'joinWays.typed':
    'What was typed is not the remark of this join way, so it was not deleted. Type it as shown.',
  'joinWays.wrongState':
    'This cannot be done with a join way in this state. Refresh it, then look at its state again.',
  'joinWays.lost':
    'The answer of WeCom was lost, so it is not known whether this happened, and it is not sent again by itself. Where there is a config id, a refresh tells what became of it.',
  'joinWays.missing':
    'WeCom does not know this config id, or another app made it: an app sees only its own join ways. Check the id, or adopt it through a connection to the app that made it.',
  'joinWays.otherCorp':
    'This vault file belongs to corp {{corpId}}, so nothing was imported. Switch to a connection to that corp.',
  'joinWays.notVault':
    'This file is no vault of join ways, or was changed by hand, so nothing was imported. Choose a file that Handover exported.',
  'joinWays.noImage': 'No QR image of this join way is kept here. Refresh it while WeCom can be reached.',
  'joinWays.imageAddress':
    'WeCom gave no usable address for the QR image, so it was not loaded. Everything else is kept; refresh it later.',
  'joinWays.notImage':
    'What came from the address of the QR image is no image, or is too large, and was not kept. Check proxy and gateway, then refresh.',
  'joinWays.imageStatus':
    'The host of the QR image answered HTTP {{status}}, so the image was not loaded. Everything else is kept; refresh it later.',
  'changes.syncGone': 'This sync is no longer remembered. Refresh the list and choose another one.',
};

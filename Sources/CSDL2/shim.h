#ifndef HJEMMETID_CSDL2_SHIM_H
#define HJEMMETID_CSDL2_SHIM_H

/* Swift owns `main`. */
#define SDL_MAIN_HANDLED

/* SDL's headers would otherwise bring in every intrinsic of the processor. */
#define SDL_DISABLE_IMMINTRIN_H
#define SDL_DISABLE_MMINTRIN_H
#define SDL_DISABLE_XMMINTRIN_H
#define SDL_DISABLE_EMMINTRIN_H
#define SDL_DISABLE_PMMINTRIN_H
#define SDL_DISABLE_ARM_NEON_H

#include <SDL2/SDL.h>
#include <SDL2/SDL_image.h>
#include <SDL2/SDL_ttf.h>
#include <fontconfig/fontconfig.h>

#endif
